-- A year's teams page by page, and a municipality by the beginning of its name.
CREATE INDEX `teamYearMunicipality` ON `teams` (`fiscalYear`, `municipalityCode`, `id`);
DROP INDEX `teamYear`;
CREATE INDEX `municipalityName` ON `municipalities` (`name`);

-- For the secretariat, which looks at a whole year.
CREATE INDEX `eventAt` ON `events` (`at`);
