-- What a release calls its municipality where the team hides it; a snapshot without a code says so. Listings ask here, so
-- that none of them has to open a snapshot.
CREATE TABLE `hiddenMunicipalities` (
	`releaseId` text PRIMARY KEY NOT NULL REFERENCES `releases` (`id`),
	`name` text NOT NULL
);

-- However a release is written: it cannot be forgotten.
CREATE TRIGGER `municipalityHidden` AFTER INSERT ON `releases`
WHEN json_extract(NEW.`snapshot`, '$.municipality.code') = ''
BEGIN
  INSERT INTO `hiddenMunicipalities` VALUES (NEW.`id`, json_extract(NEW.`snapshot`, '$.municipality.name'));
END;

CREATE TRIGGER `hiddenMunicipalityIsOfTheRelease` BEFORE INSERT ON `hiddenMunicipalities`
WHEN NOT EXISTS (SELECT 1 FROM `releases` WHERE `id` = NEW.`releaseId`
  AND json_extract(`snapshot`, '$.municipality.code') = '' AND json_extract(`snapshot`, '$.municipality.name') = NEW.`name`)
  OR EXISTS (SELECT 1 FROM `hiddenMunicipalities` WHERE `releaseId` = NEW.`releaseId`)
BEGIN SELECT RAISE(ABORT, 'hidden municipality is not in the release'); END;

CREATE TRIGGER `hiddenMunicipalityNeverChanges` BEFORE UPDATE ON `hiddenMunicipalities`
BEGIN SELECT RAISE(ABORT, 'release is immutable'); END;

CREATE TRIGGER `hiddenMunicipalityNeverGoes` BEFORE DELETE ON `hiddenMunicipalities`
BEGIN SELECT RAISE(ABORT, 'release is immutable'); END;
