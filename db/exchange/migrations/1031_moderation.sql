-- Readers report a message; moderators hide it, warn or mute who wrote it. Each action stays in the board's record, without names.
CREATE TABLE `boardReports` (
	`messageId` text NOT NULL REFERENCES `boardMessages` (`id`),
	`reporterId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`reason` text NOT NULL CHECK (`reason` IN ('person', 'secrecy', 'abuse', 'advert', 'other')),
	`text` text NOT NULL CHECK (length(`text`) <= 500),
	`at` integer NOT NULL,
	`settledAt` integer,
	PRIMARY KEY (`messageId`, `reporterId`)
) WITHOUT ROWID;

CREATE INDEX `boardReportOpen` ON `boardReports` (`at`, `messageId`) WHERE `settledAt` IS NULL;

ALTER TABLE `boardMessages` ADD COLUMN `hiddenAt` integer;
ALTER TABLE `boardMessages` ADD COLUMN `hiddenFor` text CHECK (`hiddenFor` IN ('person', 'secrecy', 'abuse', 'advert', 'other'));
ALTER TABLE `boardTopics` ADD COLUMN `titleHiddenAt` integer;

CREATE INDEX `boardMessageHidden` ON `boardMessages` (`hiddenAt`) WHERE `hiddenAt` IS NOT NULL AND `deletedAt` IS NULL;
CREATE INDEX `boardMessageAuthor` ON `boardMessages` (`authorId`, `at`);

-- What was hidden is not reworded, and not brought back by who wrote it.
CREATE TRIGGER `boardMessageHiddenStays` BEFORE UPDATE OF `text` ON `boardMessages`
WHEN OLD.`hiddenAt` IS NOT NULL AND NEW.`deletedAt` IS NULL
BEGIN SELECT RAISE(ABORT, 'board guards: it was hidden'); END;

CREATE TABLE `boardMutes` (
	`boardId` text NOT NULL REFERENCES `boards` (`id`),
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`until` integer NOT NULL,
	PRIMARY KEY (`boardId`, `userId`)
) WITHOUT ROWID;

CREATE TRIGGER `boardMessageByMuted` BEFORE INSERT ON `boardMessages`
WHEN EXISTS (
  SELECT 1 FROM `boardTopics` t JOIN `boardMutes` m ON m.`boardId` = t.`boardId`
  WHERE t.`id` = NEW.`topicId` AND m.`userId` = NEW.`authorId` AND m.`until` > NEW.`at`
)
BEGIN SELECT RAISE(ABORT, 'board guards: muted'); END;

-- Of an account's first seven days: five messages a day, whatever two requests at once had counted.
CREATE TRIGGER `boardMessageByNewAccount` BEFORE INSERT ON `boardMessages`
WHEN EXISTS (SELECT 1 FROM `user` WHERE `id` = NEW.`authorId` AND `createdAt` > NEW.`at` - 604800000)
  AND (SELECT count(*) FROM `boardMessages` WHERE `authorId` = NEW.`authorId` AND `at` > NEW.`at` - 86400000) >= 5
BEGIN SELECT RAISE(ABORT, 'board guards: a new account'); END;

CREATE TABLE `boardWarnings` (
	`id` text PRIMARY KEY NOT NULL,
	`boardId` text NOT NULL REFERENCES `boards` (`id`),
	`messageId` text NOT NULL REFERENCES `boardMessages` (`id`),
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`reason` text NOT NULL,
	`text` text NOT NULL CHECK (length(`text`) <= 500),
	`at` integer NOT NULL,
	`readAt` integer
);

CREATE INDEX `boardWarningUnread` ON `boardWarnings` (`userId`) WHERE `readAt` IS NULL;

-- `actorId` and `subjectId` are for a dispute; no page shows them.
CREATE TABLE `boardActions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`boardId` text NOT NULL REFERENCES `boards` (`id`),
	`kind` text NOT NULL,
	`reason` text,
	`topicId` text REFERENCES `boardTopics` (`id`),
	`messageNumber` integer,
	`days` integer,
	`actorId` text NOT NULL,
	`subjectId` text,
	`at` integer NOT NULL
);

CREATE INDEX `boardActionOrder` ON `boardActions` (`boardId`, `id`);

CREATE TRIGGER `boardActionNeverChanges` BEFORE UPDATE ON `boardActions`
BEGIN SELECT RAISE(ABORT, 'the record stays'); END;

CREATE TRIGGER `boardActionNeverGoes` BEFORE DELETE ON `boardActions`
BEGIN SELECT RAISE(ABORT, 'the record stays'); END;
