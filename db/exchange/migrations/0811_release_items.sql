-- The items of releases, a row each, for search and for counting; written with the release from its very bytes. The sheets
-- in which it says anything are noted with them.
CREATE TABLE `releaseItems` (
	`id` integer PRIMARY KEY NOT NULL,
	`releaseId` text NOT NULL REFERENCES `releases` (`id`),
	`position` integer NOT NULL,
	`teamId` text NOT NULL REFERENCES `teams` (`id`),
	`fiscalYear` integer NOT NULL,
	`itemId` text NOT NULL,
	`sheet` text NOT NULL,
	`section` text NOT NULL,
	`text` text NOT NULL,
	`fields` text NOT NULL,
	`search` text NOT NULL,
	`themes` text NOT NULL
);

CREATE UNIQUE INDEX `releaseItemPosition` ON `releaseItems` (`releaseId`, `position`);
CREATE INDEX `releaseItemOfTeam` ON `releaseItems` (`teamId`, `itemId`);

-- What is found here is what was approved.
CREATE TRIGGER `releaseItemIsInRelease` BEFORE INSERT ON `releaseItems`
WHEN NOT EXISTS (SELECT 1 FROM `releases` r WHERE r.`id` = NEW.`releaseId` AND r.`teamId` = NEW.`teamId`
  AND json_extract(r.`snapshot`, '$.items[' || NEW.`position` || '].id') = NEW.`itemId`
  AND json_extract(r.`snapshot`, '$.items[' || NEW.`position` || '].sheet') = NEW.`sheet`
  AND json_extract(r.`snapshot`, '$.items[' || NEW.`position` || '].section') = NEW.`section`
  AND json_extract(r.`snapshot`, '$.items[' || NEW.`position` || '].text') = NEW.`text`
  AND json_extract(r.`snapshot`, '$.items[' || NEW.`position` || '].fields') = NEW.`fields`)
  OR EXISTS (SELECT 1 FROM `withdrawals` WHERE `releaseId` = NEW.`releaseId`)
BEGIN SELECT RAISE(ABORT, 'item is not in the release'); END;

-- INSERT OR REPLACE fires no DELETE trigger.
CREATE TRIGGER `releaseItemNeverReplaced` BEFORE INSERT ON `releaseItems`
WHEN EXISTS (SELECT 1 FROM `releaseItems`
  WHERE `id` = NEW.`id` OR (`releaseId` = NEW.`releaseId` AND `position` = NEW.`position`))
BEGIN SELECT RAISE(ABORT, 'release is immutable'); END;

-- Only what readers say about an item's themes changes.
CREATE TRIGGER `releaseItemNeverChanges`
BEFORE UPDATE OF `id`, `releaseId`, `position`, `teamId`, `fiscalYear`, `itemId`, `sheet`, `section`, `text`, `fields`, `search`
ON `releaseItems`
BEGIN SELECT RAISE(ABORT, 'release is immutable'); END;

CREATE TRIGGER `releaseItemNeverGoes` BEFORE DELETE ON `releaseItems`
WHEN NOT EXISTS (SELECT 1 FROM `withdrawals` WHERE `releaseId` = OLD.`releaseId`)
BEGIN SELECT RAISE(ABORT, 'release is immutable'); END;

-- How many items of a sheet have a theme; the theme '' counts all of them. Kept with each item: counting would read them all.
CREATE TABLE `releaseThemes` (
	`releaseId` text NOT NULL REFERENCES `releases` (`id`),
	`sheet` text NOT NULL,
	`theme` text NOT NULL,
	`items` integer NOT NULL,
	PRIMARY KEY (`releaseId`, `sheet`, `theme`)
) WITHOUT ROWID;

-- Two statements: an upsert would follow the conflict rule of the statement that fires the trigger.
CREATE TRIGGER `releaseItemCounted` AFTER INSERT ON `releaseItems`
BEGIN
  INSERT INTO `releaseSheets` SELECT NEW.`releaseId`, NEW.`sheet`
  WHERE NOT EXISTS (SELECT 1 FROM `releaseSheets` WHERE `releaseId` = NEW.`releaseId` AND `sheet` = NEW.`sheet`);
  INSERT INTO `releaseThemes`
  SELECT NEW.`releaseId`, NEW.`sheet`, t.`value`, 0
  FROM (SELECT '' AS `value` UNION SELECT `value` FROM json_each(NEW.`themes`)) t
  WHERE NOT EXISTS (SELECT 1 FROM `releaseThemes` k
    WHERE k.`releaseId` = NEW.`releaseId` AND k.`sheet` = NEW.`sheet` AND k.`theme` = t.`value`);
  UPDATE `releaseThemes` SET `items` = `items` + 1
  WHERE `releaseId` = NEW.`releaseId` AND `sheet` = NEW.`sheet`
    AND (`theme` = '' OR `theme` IN (SELECT `value` FROM json_each(NEW.`themes`)));
END;

CREATE TRIGGER `releaseItemRecounted` AFTER UPDATE OF `themes` ON `releaseItems`
BEGIN
  UPDATE `releaseThemes` SET `items` = `items` - 1
  WHERE `releaseId` = OLD.`releaseId` AND `sheet` = OLD.`sheet` AND `theme` <> ''
    AND `theme` IN (SELECT `value` FROM json_each(OLD.`themes`));
  INSERT INTO `releaseThemes`
  SELECT DISTINCT NEW.`releaseId`, NEW.`sheet`, t.`value`, 0 FROM json_each(NEW.`themes`) t
  WHERE NOT EXISTS (SELECT 1 FROM `releaseThemes` k
    WHERE k.`releaseId` = NEW.`releaseId` AND k.`sheet` = NEW.`sheet` AND k.`theme` = t.`value`);
  UPDATE `releaseThemes` SET `items` = `items` + 1
  WHERE `releaseId` = NEW.`releaseId` AND `sheet` = NEW.`sheet`
    AND `theme` <> '' AND `theme` IN (SELECT `value` FROM json_each(NEW.`themes`));
  DELETE FROM `releaseThemes` WHERE `releaseId` = NEW.`releaseId` AND `sheet` = NEW.`sheet` AND `items` = 0;
END;

-- A withdrawn release is found no more, and nothing of it is left to be found.
CREATE TRIGGER `releaseItemsWithdrawn` AFTER INSERT ON `withdrawals`
BEGIN
  DELETE FROM `releaseItems` WHERE `releaseId` = NEW.`releaseId`;
  DELETE FROM `releaseThemes` WHERE `releaseId` = NEW.`releaseId`;
END;

-- Themes of a year, where the secretariat has written its own; `words` are those by which an item is known to have one.
CREATE TABLE `yearThemes` (
	`fiscalYear` integer NOT NULL REFERENCES `years` (`fiscalYear`),
	`id` text NOT NULL,
	`label` text NOT NULL,
	`words` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY (`fiscalYear`, `id`)
);

-- What a reader says about an item's themes, in all releases of the team. The latest line holds; null leaves it to the words.
CREATE TABLE `itemThemes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`teamId` text NOT NULL REFERENCES `teams` (`id`),
	`itemId` text NOT NULL,
	`themes` text,
	`setBy` text NOT NULL,
	`at` integer NOT NULL
);

CREATE INDEX `itemThemeOfItem` ON `itemThemes` (`teamId`, `itemId`, `id`);
