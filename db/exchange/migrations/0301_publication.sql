-- Which state of the draft a submission was made from.
ALTER TABLE `submissions` ADD COLUMN `draftSeq` integer NOT NULL DEFAULT 0;

CREATE TRIGGER `submissionKeepsItsOrigin` BEFORE UPDATE ON `submissions`
WHEN NEW.`id` <> OLD.`id` OR NEW.`number` <> OLD.`number` OR NEW.`draftSeq` <> OLD.`draftSeq`
  OR NEW.`submittedAt` <> OLD.`submittedAt`
BEGIN SELECT RAISE(ABORT, 'submission is frozen'); END;

CREATE TRIGGER `submissionNeverGoes` BEFORE DELETE ON `submissions`
BEGIN SELECT RAISE(ABORT, 'submission is frozen'); END;

-- INSERT OR REPLACE fires no DELETE trigger.
CREATE TRIGGER `submissionNeverReplaced` BEFORE INSERT ON `submissions`
WHEN EXISTS (SELECT 1 FROM `submissions` WHERE `id` = NEW.`id`
  OR (`teamId` = NEW.`teamId` AND (`number` = NEW.`number` OR (`state` = 'pending' AND NEW.`state` = 'pending'))))
BEGIN SELECT RAISE(ABORT, 'submission is frozen'); END;

-- An edit of the draft voids by one statement; what happened is told all the same.
CREATE TRIGGER `submissionVoided` AFTER UPDATE OF `state` ON `submissions`
WHEN OLD.`state` = 'pending' AND NEW.`state` = 'void'
BEGIN
  INSERT INTO `events` (`kind`, `teamId`, `subjectId`, `actorId`, `at`)
  VALUES ('submission.voided', NEW.`teamId`, NEW.`id`, NEW.`decidedBy`, NEW.`decidedAt`);
END;

-- A sheet that is named here opens in mutual groups: the release must hold it.
CREATE TRIGGER `releaseSheetIsInRelease` BEFORE INSERT ON `releaseSheets`
WHEN NOT EXISTS (SELECT 1 FROM `releases`, json_each(`releases`.`snapshot`, '$.items') AS `item`
  WHERE `releases`.`id` = NEW.`releaseId` AND json_extract(`item`.`value`, '$.sheet') = NEW.`sheet`)
BEGIN SELECT RAISE(ABORT, 'sheet is not in the release'); END;

CREATE TRIGGER `releaseSheetNeverChanges` BEFORE UPDATE ON `releaseSheets`
BEGIN SELECT RAISE(ABORT, 'release is immutable'); END;

CREATE TRIGGER `releaseSheetNeverGoes` BEFORE DELETE ON `releaseSheets`
BEGIN SELECT RAISE(ABORT, 'release is immutable'); END;

CREATE INDEX `groupYear` ON `groups` (`fiscalYear`);
