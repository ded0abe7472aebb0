-- Readers are listed by municipality, in the order in which they first came: the row's own number is that order, and no
-- later view has to rewrite the index.
DROP INDEX `readerMunicipality`;
CREATE INDEX `readerMunicipality` ON `readers` (`releaseId`, `municipalityCode`);
