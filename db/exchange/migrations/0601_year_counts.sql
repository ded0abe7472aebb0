-- How many teams a year has and how many of them have shared, kept with each write: counting them would read every team of the country.
CREATE TABLE `yearCounts` (
	`fiscalYear` integer PRIMARY KEY NOT NULL,
	`teams` integer NOT NULL,
	`shared` integer NOT NULL
);

INSERT INTO `yearCounts`
SELECT t.`fiscalYear`, count(*), sum(EXISTS (
  SELECT 1 FROM `releases` r WHERE r.`teamId` = t.`id`
    AND NOT EXISTS (SELECT 1 FROM `withdrawals` w WHERE w.`releaseId` = r.`id`)))
FROM `teams` t GROUP BY t.`fiscalYear`;

-- Two statements: an upsert would follow the conflict rule of the statement that fires the trigger.
CREATE TRIGGER `teamCounted` AFTER INSERT ON `teams`
BEGIN
  INSERT INTO `yearCounts` SELECT NEW.`fiscalYear`, 0, 0
  WHERE NOT EXISTS (SELECT 1 FROM `yearCounts` WHERE `fiscalYear` = NEW.`fiscalYear`);
  UPDATE `yearCounts` SET `teams` = `teams` + 1 WHERE `fiscalYear` = NEW.`fiscalYear`;
END;

CREATE TRIGGER `teamNoLongerCounted` AFTER DELETE ON `teams`
BEGIN
  UPDATE `yearCounts` SET `teams` = `teams` - 1 WHERE `fiscalYear` = OLD.`fiscalYear`;
END;

-- The first release that is not withdrawn makes a team one that has shared.
CREATE TRIGGER `sharingCounted` AFTER INSERT ON `releases`
WHEN 1 = (SELECT count(*) FROM `releases` r WHERE r.`teamId` = NEW.`teamId`
  AND NOT EXISTS (SELECT 1 FROM `withdrawals` w WHERE w.`releaseId` = r.`id`))
BEGIN
  UPDATE `yearCounts` SET `shared` = `shared` + 1
  WHERE `fiscalYear` = (SELECT `fiscalYear` FROM `teams` WHERE `id` = NEW.`teamId`);
END;

CREATE TRIGGER `sharingNoLongerCounted` AFTER INSERT ON `withdrawals`
WHEN NOT EXISTS (SELECT 1 FROM `releases` r
  WHERE r.`teamId` = (SELECT `teamId` FROM `releases` WHERE `id` = NEW.`releaseId`)
  AND NOT EXISTS (SELECT 1 FROM `withdrawals` w WHERE w.`releaseId` = r.`id`))
BEGIN
  UPDATE `yearCounts` SET `shared` = `shared` - 1 WHERE `fiscalYear` = (
    SELECT t.`fiscalYear` FROM `teams` t JOIN `releases` r ON r.`teamId` = t.`id` WHERE r.`id` = NEW.`releaseId`);
END;

-- Groups that wait for an answer are few among all of the years. Not an index of every state: who may read what would
-- then be looked up from all accepted members of the country.
CREATE INDEX `groupMemberAsked` ON `groupMembers` (`groupId`) WHERE `state` = 'proposed';
