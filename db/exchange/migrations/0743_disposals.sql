-- Whoever has read a release that is withdrawn is asked to destroy what was printed or copied: every municipality once, and
-- each reader who read in no municipality's name.
CREATE TABLE `disposals` (
	`releaseId` text NOT NULL REFERENCES `releases` (`id`),
	`municipalityCode` text NOT NULL,
	`userId` text NOT NULL,
	`askedAt` integer NOT NULL,
	`confirmedBy` text,
	`confirmedAt` integer,
	PRIMARY KEY (`releaseId`, `municipalityCode`, `userId`)
);

-- What still waits for somebody.
CREATE INDEX `disposalMunicipality` ON `disposals` (`municipalityCode`) WHERE `confirmedAt` IS NULL;
CREATE INDEX `disposalReader` ON `disposals` (`userId`) WHERE `confirmedAt` IS NULL;

-- With the withdrawal itself, however it comes about; whoever sends mail finds the event.
CREATE TRIGGER `disposalAsked` AFTER INSERT ON `withdrawals`
WHEN EXISTS (SELECT 1 FROM `readers` WHERE `releaseId` = NEW.`releaseId`)
BEGIN
  INSERT INTO `disposals` (`releaseId`, `municipalityCode`, `userId`, `askedAt`)
  SELECT DISTINCT NEW.`releaseId`, `municipalityCode`, CASE WHEN `municipalityCode` = '' THEN `userId` ELSE '' END,
    NEW.`withdrawnAt`
  FROM `readers` WHERE `releaseId` = NEW.`releaseId`;
  INSERT INTO `events` (`kind`, `teamId`, `subjectId`, `actorId`, `at`)
  SELECT 'disposal.asked', `teamId`, NEW.`releaseId`, NEW.`withdrawnBy`, NEW.`withdrawnAt`
  FROM `releases` WHERE `id` = NEW.`releaseId`;
END;

CREATE TRIGGER `disposalConfirmed` AFTER UPDATE OF `confirmedAt` ON `disposals`
BEGIN
  INSERT INTO `events` (`kind`, `teamId`, `subjectId`, `actorId`, `at`)
  SELECT 'disposal.confirmed', `teamId`, NEW.`releaseId`, NEW.`confirmedBy`, NEW.`confirmedAt`
  FROM `releases` WHERE `id` = NEW.`releaseId`;
END;

-- Confirmed once, by somebody, and for good.
CREATE TRIGGER `disposalConfirmedOnce` BEFORE UPDATE ON `disposals`
WHEN OLD.`confirmedAt` IS NOT NULL OR NEW.`confirmedAt` IS NULL OR NEW.`confirmedBy` IS NULL
  OR NEW.`releaseId` <> OLD.`releaseId` OR NEW.`municipalityCode` <> OLD.`municipalityCode`
  OR NEW.`userId` <> OLD.`userId` OR NEW.`askedAt` <> OLD.`askedAt`
BEGIN SELECT RAISE(ABORT, 'a disposal is confirmed once'); END;

CREATE TRIGGER `disposalNeverGoes` BEFORE DELETE ON `disposals`
BEGIN SELECT RAISE(ABORT, 'a disposal is confirmed once'); END;

-- INSERT OR REPLACE fires no DELETE trigger.
CREATE TRIGGER `disposalNeverReplaced` BEFORE INSERT ON `disposals`
WHEN NEW.`confirmedAt` IS NOT NULL OR NOT EXISTS (SELECT 1 FROM `withdrawals` WHERE `releaseId` = NEW.`releaseId`)
  OR EXISTS (SELECT 1 FROM `disposals` WHERE `releaseId` = NEW.`releaseId`
    AND `municipalityCode` = NEW.`municipalityCode` AND `userId` = NEW.`userId`)
BEGIN SELECT RAISE(ABORT, 'a disposal is confirmed once'); END;
