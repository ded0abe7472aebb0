-- A respondent's words that were erased from a draft: who did it and when, which items went as a whole, which people left the
-- roster, which submissions held the words. Ids only.
CREATE TABLE `draftErasures` (
	`planId` text NOT NULL REFERENCES `plans` (`id`),
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`itemIds` text NOT NULL,
	`rosterIds` text NOT NULL,
	`submissionIds` text NOT NULL,
	`lookedUpTo` integer NOT NULL,
	`doneBy` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY (`planId`, `id`)
);

-- What goes as a whole: of its versions nothing is left but that they were.
CREATE TRIGGER `draftErased` AFTER INSERT ON `draftErasures`
BEGIN
  DELETE FROM `items` WHERE `planId` = NEW.`planId` AND `id` IN (SELECT `value` FROM json_each(NEW.`itemIds`));
  UPDATE `itemVersions` SET `text` = '', `fields` = '{}', `deleted` = 1
  WHERE `planId` = NEW.`planId` AND `itemId` IN (SELECT `value` FROM json_each(NEW.`itemIds`));
  DELETE FROM `decisions`
  WHERE `planId` = NEW.`planId` AND `itemId` IN (SELECT `value` FROM json_each(NEW.`itemIds`));
  DELETE FROM `droppedItems`
  WHERE `planId` = NEW.`planId` AND `itemId` IN (SELECT `value` FROM json_each(NEW.`itemIds`));
  DELETE FROM `labels`
  WHERE `planId` = NEW.`planId` AND `person` IN (SELECT 'roster:' || `value` FROM json_each(NEW.`rosterIds`));
  DELETE FROM `roster` WHERE `planId` = NEW.`planId` AND `id` IN (SELECT `value` FROM json_each(NEW.`rosterIds`));
END;

CREATE TRIGGER `draftErasureNeverChanges` BEFORE UPDATE ON `draftErasures`
BEGIN SELECT RAISE(ABORT, 'an erasure is final'); END;

CREATE TRIGGER `draftErasureNeverGoes` BEFORE DELETE ON `draftErasures`
BEGIN SELECT RAISE(ABORT, 'an erasure is final'); END;

-- INSERT OR REPLACE fires no DELETE trigger.
CREATE TRIGGER `draftErasureNeverReplaced` BEFORE INSERT ON `draftErasures`
WHEN EXISTS (SELECT 1 FROM `draftErasures` WHERE `planId` = NEW.`planId` AND `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'an erasure is final'); END;
