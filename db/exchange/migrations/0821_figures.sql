-- What officials publish of each municipality: where it lies, the ministry's class of similar ones, its people to come.
ALTER TABLE `municipalities` ADD COLUMN `latitude` real;
ALTER TABLE `municipalities` ADD COLUMN `longitude` real;
ALTER TABLE `municipalities` ADD COLUMN `similarGroup` text;

CREATE TABLE `projections` (
  `code` text NOT NULL REFERENCES `municipalities` (`code`),
  `source` text NOT NULL,
  `years` text NOT NULL,
  `total` text NOT NULL,
  `under15` text,
  `working` text,
  `elderly` text,
  PRIMARY KEY (`code`, `source`)
);
