CREATE TABLE `boardTopics` (
	`id` text PRIMARY KEY NOT NULL,
	`boardId` text NOT NULL REFERENCES `boards` (`id`),
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`authorId` text NOT NULL,
	`isAnonymous` integer NOT NULL DEFAULT 0,
	`isPinned` integer NOT NULL DEFAULT 0,
	`createdAt` integer NOT NULL,
	`lastAt` integer NOT NULL,
	`closedAt` integer,
	`solvedBy` text REFERENCES `boardMessages` (`id`),
	`messages` integer NOT NULL DEFAULT 0,
	CHECK (`kind` IN ('question', 'practice', 'event', 'talk')),
	CHECK (length(`title`) BETWEEN 1 AND 120),
	CHECK (`solvedBy` IS NULL OR `kind` = 'question')
);

CREATE INDEX `boardTopicOrder` ON `boardTopics` (`boardId`, `isPinned`, `lastAt`, `id`);
CREATE INDEX `boardTopicLast` ON `boardTopics` (`boardId`, `lastAt`);

-- `number` counts within the topic; `threadNumber` is that of the message that is answered, or its own: one level deep.
CREATE TABLE `boardMessages` (
	`id` text PRIMARY KEY NOT NULL,
	`topicId` text NOT NULL REFERENCES `boardTopics` (`id`),
	`number` integer NOT NULL,
	`threadNumber` integer NOT NULL,
	`authorId` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`editedAt` integer,
	`deletedAt` integer,
	CHECK (`threadNumber` <= `number`),
	CHECK (`deletedAt` IS NOT NULL OR length(`text`) BETWEEN 1 AND 10000)
);

CREATE UNIQUE INDEX `boardMessageOrder` ON `boardMessages` (`topicId`, `threadNumber`, `number`);

CREATE TRIGGER `boardMessageCounted` AFTER INSERT ON `boardMessages`
BEGIN
  UPDATE `boardTopics` SET `messages` = NEW.`number`, `lastAt` = NEW.`at` WHERE `id` = NEW.`topicId`;
END;

-- Nothing is said in a topic that was closed, nor in a board that was archived, whatever the request saw before.
CREATE TRIGGER `boardMessageWhereOpen` BEFORE INSERT ON `boardMessages`
WHEN EXISTS (
  SELECT 1 FROM `boardTopics` t JOIN `boards` b ON b.`id` = t.`boardId`
  WHERE t.`id` = NEW.`topicId` AND (t.`closedAt` IS NOT NULL OR b.`archivedAt` IS NOT NULL)
)
BEGIN SELECT RAISE(ABORT, 'board guards: it was closed'); END;

CREATE TRIGGER `boardMessageAnswersOneLevel` BEFORE INSERT ON `boardMessages`
WHEN NEW.`threadNumber` <> NEW.`number` AND NOT EXISTS (
  SELECT 1 FROM `boardMessages`
  WHERE `topicId` = NEW.`topicId` AND `threadNumber` = NEW.`threadNumber` AND `number` = NEW.`threadNumber`
)
BEGIN SELECT RAISE(ABORT, 'a reply answers a message, not a reply'); END;

-- Fifteen minutes for the author's second thought; each earlier wording stays.
CREATE TRIGGER `boardMessageEditedInTime` BEFORE UPDATE OF `text` ON `boardMessages`
WHEN NEW.`deletedAt` IS NULL AND (OLD.`deletedAt` IS NOT NULL OR NEW.`editedAt` - OLD.`at` > 900000 OR EXISTS (
  SELECT 1 FROM `boardTopics` t JOIN `boards` b ON b.`id` = t.`boardId`
  WHERE t.`id` = OLD.`topicId` AND (t.`closedAt` IS NOT NULL OR b.`archivedAt` IS NOT NULL)
))
BEGIN SELECT RAISE(ABORT, 'board guards: too late to edit'); END;

CREATE TABLE `boardMessageVersions` (
	`messageId` text NOT NULL REFERENCES `boardMessages` (`id`),
	`at` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY (`messageId`, `at`, `text`)
) WITHOUT ROWID;

CREATE TRIGGER `boardMessageVersionKept` AFTER UPDATE OF `text` ON `boardMessages`
WHEN NEW.`deletedAt` IS NULL AND OLD.`text` <> NEW.`text`
BEGIN
  INSERT OR IGNORE INTO `boardMessageVersions` VALUES (OLD.`id`, coalesce(OLD.`editedAt`, OLD.`at`), OLD.`text`);
END;

-- Who deletes a message deletes its earlier wordings as well.
CREATE TRIGGER `boardMessageVersionsGo` AFTER UPDATE OF `deletedAt` ON `boardMessages`
WHEN NEW.`deletedAt` IS NOT NULL
BEGIN
  DELETE FROM `boardMessageVersions` WHERE `messageId` = NEW.`id`;
END;

CREATE TRIGGER `boardMessageStaysWhereItIs` BEFORE UPDATE OF `id`, `number`, `authorId`, `at` ON `boardMessages`
BEGIN SELECT RAISE(ABORT, 'a message stays'); END;

CREATE TABLE `boardReactions` (
	`messageId` text NOT NULL REFERENCES `boardMessages` (`id`),
	`kind` text NOT NULL,
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	PRIMARY KEY (`messageId`, `kind`, `userId`),
	CHECK (`kind` IN ('useful', 'together', 'thanks'))
) WITHOUT ROWID;

-- When somebody last had a board before the eyes.
CREATE TABLE `boardVisits` (
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`boardId` text NOT NULL REFERENCES `boards` (`id`),
	`at` integer NOT NULL,
	PRIMARY KEY (`userId`, `boardId`)
) WITHOUT ROWID;

-- What a person shows on the boards; without a row, municipality and year.
CREATE TABLE `boardPersonas` (
	`userId` text PRIMARY KEY NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`displayName` text,
	`showsMunicipality` integer NOT NULL DEFAULT 1,
	`showsYear` integer NOT NULL DEFAULT 1
);
