-- What lies around a municipality is asked by prefecture and by position.
CREATE INDEX `municipalityPrefecture` ON `municipalities` (`prefecture`);
CREATE INDEX `municipalityLatitude` ON `municipalities` (`latitude`);
