-- What an advisor or a partner says about a release: to one team, pinned to a place in it. One remark to many teams is a row
-- for each, with one `batchId`, and each team answers its own.
CREATE TABLE `remarks` (
	`id` text PRIMARY KEY NOT NULL,
	`batchId` text NOT NULL,
	`releaseId` text NOT NULL REFERENCES `releases` (`id`),
	`teamId` text NOT NULL REFERENCES `teams` (`id`),
	`fiscalYear` integer NOT NULL REFERENCES `years` (`fiscalYear`),
	`authorId` text NOT NULL,
	`authorRole` text NOT NULL,
	`authorTeamId` text REFERENCES `teams` (`id`),
	`kind` text NOT NULL,
	`keyword` text,
	`sessionNumber` integer,
	`visibility` text NOT NULL,
	`text` text NOT NULL,
	`level` text NOT NULL,
	`sheet` text,
	`section` text,
	`itemId` text,
	`field` text,
	`exact` text,
	`prefix` text,
	`suffix` text,
	`corrects` text REFERENCES `remarks` (`id`),
	`createdAt` integer NOT NULL,
	`editedAt` integer,
	`deletedAt` integer,
	`deletedBy` text,
	`state` text NOT NULL DEFAULT 'open',
	`answers` integer NOT NULL DEFAULT 0,
	`teamSpokeAt` integer,
	`authorSpokeAt` integer NOT NULL,
	CHECK ((`deletedAt` IS NULL) = (`deletedBy` IS NULL)),
	CHECK (`deletedAt` IS NOT NULL OR length(`text`) BETWEEN 1 AND 4000)
);

CREATE INDEX `remarkTeam` ON `remarks` (`teamId`, `createdAt`, `id`);
CREATE INDEX `remarkTeamState` ON `remarks` (`teamId`, `state`, `createdAt`, `id`);
CREATE INDEX `remarkItem` ON `remarks` (`teamId`, `itemId`);
CREATE INDEX `remarkAuthor` ON `remarks` (`authorId`, `createdAt`);
CREATE INDEX `remarkYear` ON `remarks` (`fiscalYear`, `visibility`, `createdAt`);
CREATE INDEX `remarkRelease` ON `remarks` (`releaseId`);
CREATE INDEX `remarkBatch` ON `remarks` (`batchId`);

CREATE TRIGGER `remarkIsOfTheRelease` BEFORE INSERT ON `remarks`
WHEN NOT EXISTS (SELECT 1 FROM `releases` WHERE `id` = NEW.`releaseId` AND `teamId` = NEW.`teamId`)
  OR EXISTS (SELECT 1 FROM `withdrawals` WHERE `releaseId` = NEW.`releaseId`)
BEGIN SELECT RAISE(ABORT, 'release does not stand'); END;

-- INSERT OR REPLACE fires no DELETE trigger.
CREATE TRIGGER `remarkNeverReplaced` BEFORE INSERT ON `remarks`
WHEN EXISTS (SELECT 1 FROM `remarks` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a remark stays'); END;

CREATE TRIGGER `remarkNeverGoes` BEFORE DELETE ON `remarks`
BEGIN SELECT RAISE(ABORT, 'a remark stays'); END;

-- After an answer nothing is reworded; deleting empties it and says who and when.
CREATE TRIGGER `remarkNeverRewritten`
BEFORE UPDATE OF `text`, `kind`, `keyword`, `sessionNumber`, `editedAt` ON `remarks`
WHEN OLD.`deletedAt` IS NOT NULL
  OR (NEW.`deletedAt` IS NULL AND (OLD.`answers` > 0 OR OLD.`teamSpokeAt` IS NOT NULL))
  OR (NEW.`deletedAt` IS NOT NULL AND NEW.`text` <> '')
BEGIN SELECT RAISE(ABORT, 'remark guards: it was answered'); END;

CREATE TRIGGER `remarkStaysWhereItIs`
BEFORE UPDATE OF `id`, `batchId`, `releaseId`, `teamId`, `fiscalYear`, `authorId`, `authorRole`, `authorTeamId`,
  `visibility`, `level`, `sheet`, `section`, `itemId`, `field`, `corrects`, `createdAt` ON `remarks`
BEGIN SELECT RAISE(ABORT, 'a remark stays'); END;

CREATE TRIGGER `remarkDeletedOnce` BEFORE UPDATE OF `deletedAt`, `deletedBy` ON `remarks`
WHEN OLD.`deletedAt` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a remark stays'); END;

-- Words that are quoted go with the text that is erased.
CREATE TRIGGER `remarkQuotesErased` AFTER UPDATE OF `snapshot` ON `releases`
BEGIN
  UPDATE `remarks` SET `exact` = NULL, `prefix` = NULL, `suffix` = NULL WHERE `releaseId` = NEW.`id`;
END;

-- What the team made of a remark, answer after answer; the number settles who was first.
CREATE TABLE `remarkAnswers` (
	`remarkId` text NOT NULL REFERENCES `remarks` (`id`),
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`releaseId` text REFERENCES `releases` (`id`),
	`answeredBy` text NOT NULL,
	`answeredAt` integer NOT NULL,
	PRIMARY KEY (`remarkId`, `number`),
	CHECK (`state` <> 'declined' OR length(`reason`) > 0),
	CHECK ((`state` = 'reflected') = (`releaseId` IS NOT NULL))
);

CREATE TRIGGER `remarkAnswerNeverReplaced` BEFORE INSERT ON `remarkAnswers`
WHEN EXISTS (SELECT 1 FROM `remarkAnswers` WHERE `remarkId` = NEW.`remarkId` AND `number` = NEW.`number`)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: remarkAnswers'); END;

CREATE TRIGGER `remarkAnswerNeverChanges` BEFORE UPDATE ON `remarkAnswers`
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;

CREATE TRIGGER `remarkAnswerNeverGoes` BEFORE DELETE ON `remarkAnswers`
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;

CREATE TRIGGER `remarkAnswered` AFTER INSERT ON `remarkAnswers`
BEGIN
  UPDATE `remarks` SET `state` = NEW.`state`, `answers` = NEW.`number`, `teamSpokeAt` = NEW.`answeredAt`
  WHERE `id` = NEW.`remarkId`;
END;

-- The talk below a remark; a message that is deleted leaves who and when.
CREATE TABLE `remarkMessages` (
	`id` text PRIMARY KEY NOT NULL,
	`remarkId` text NOT NULL REFERENCES `remarks` (`id`),
	`side` text NOT NULL,
	`authorId` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`deletedAt` integer
);

CREATE INDEX `remarkMessageOf` ON `remarkMessages` (`remarkId`, `at`, `id`);

CREATE TRIGGER `remarkMessageNeverChanges` BEFORE UPDATE ON `remarkMessages`
WHEN NOT (OLD.`deletedAt` IS NULL AND NEW.`deletedAt` IS NOT NULL AND NEW.`text` = '' AND NEW.`id` = OLD.`id`
  AND NEW.`remarkId` = OLD.`remarkId` AND NEW.`side` = OLD.`side` AND NEW.`authorId` = OLD.`authorId` AND NEW.`at` = OLD.`at`)
BEGIN SELECT RAISE(ABORT, 'a message stays'); END;

CREATE TRIGGER `remarkMessageNeverGoes` BEFORE DELETE ON `remarkMessages`
BEGIN SELECT RAISE(ABORT, 'a message stays'); END;

CREATE TRIGGER `remarkMessageNeverReplaced` BEFORE INSERT ON `remarkMessages`
WHEN EXISTS (SELECT 1 FROM `remarkMessages` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a message stays'); END;

CREATE TRIGGER `remarkTalked` AFTER INSERT ON `remarkMessages`
BEGIN
  UPDATE `remarks` SET `teamSpokeAt` = CASE NEW.`side` WHEN 'team' THEN NEW.`at` ELSE `teamSpokeAt` END,
    `authorSpokeAt` = CASE NEW.`side` WHEN 'author' THEN NEW.`at` ELSE `authorSpokeAt` END
  WHERE `id` = NEW.`remarkId`;
END;

-- When each side last had the remark before its eyes.
CREATE TABLE `remarkReads` (
	`remarkId` text NOT NULL REFERENCES `remarks` (`id`),
	`side` text NOT NULL,
	`firstAt` integer NOT NULL,
	`lastAt` integer NOT NULL,
	PRIMARY KEY (`remarkId`, `side`)
) WITHOUT ROWID;
