-- Words under which a topic is filed, as its author or a moderator gives them.
CREATE TABLE `boardTags` (
	`topicId` text NOT NULL REFERENCES `boardTopics` (`id`),
	`tag` text NOT NULL CHECK (length(`tag`) BETWEEN 1 AND 20),
	PRIMARY KEY (`topicId`, `tag`)
) WITHOUT ROWID;

CREATE INDEX `boardTagTopics` ON `boardTags` (`tag`, `topicId`);

-- Of what somebody wants to be told; `target` is a board, a topic, a tag, or a person of the directory.
CREATE TABLE `boardFollows` (
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`kind` text NOT NULL CHECK (`kind` IN ('board', 'topic', 'tag', 'person')),
	`target` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY (`userId`, `kind`, `target`)
) WITHOUT ROWID;

CREATE INDEX `boardFollowers` ON `boardFollows` (`kind`, `target`);

-- Who follows the board, one of the tags or the author of a new topic. Whether they may read it is asked when they are told.
CREATE TRIGGER `noticesOfNewTopics` AFTER INSERT ON `events`
WHEN NEW.`kind` = 'topic.made'
BEGIN
  INSERT OR IGNORE INTO `notices` (`userId`, `eventId`, `topic`, `at`)
  SELECT f.`userId`, NEW.`id`, 'followed', NEW.`at`
  FROM `boardTopics` t JOIN `boardFollows` f ON f.`kind` = 'board' AND f.`target` = t.`boardId`
  WHERE t.`id` = NEW.`subjectId` AND f.`userId` <> NEW.`actorId`
  UNION
  SELECT f.`userId`, NEW.`id`, 'followed', NEW.`at`
  FROM `boardTags` g JOIN `boardFollows` f ON f.`kind` = 'tag' AND f.`target` = g.`tag`
  WHERE g.`topicId` = NEW.`subjectId` AND f.`userId` <> NEW.`actorId`
  UNION
  SELECT f.`userId`, NEW.`id`, 'followed', NEW.`at`
  FROM `boardTopics` t JOIN `boardFollows` f ON f.`kind` = 'person' AND f.`target` = t.`authorId`
  WHERE t.`id` = NEW.`subjectId` AND t.`isAnonymous` = 0 AND f.`userId` <> NEW.`actorId`;
END;

-- Who follows the topic in which somebody wrote, or who wrote; never the author of an anonymous topic.
CREATE TRIGGER `noticesOfNewMessages` AFTER INSERT ON `events`
WHEN NEW.`kind` = 'message.made'
BEGIN
  INSERT OR IGNORE INTO `notices` (`userId`, `eventId`, `topic`, `at`)
  SELECT f.`userId`, NEW.`id`, 'followed', NEW.`at`
  FROM `boardMessages` m JOIN `boardFollows` f ON f.`kind` = 'topic' AND f.`target` = m.`topicId`
  WHERE m.`id` = NEW.`subjectId` AND f.`userId` <> NEW.`actorId`
  UNION
  SELECT f.`userId`, NEW.`id`, 'followed', NEW.`at`
  FROM `boardMessages` m JOIN `boardTopics` t ON t.`id` = m.`topicId`
    JOIN `boardFollows` f ON f.`kind` = 'person' AND f.`target` = m.`authorId`
  WHERE m.`id` = NEW.`subjectId` AND (t.`isAnonymous` = 0 OR t.`authorId` <> m.`authorId`) AND f.`userId` <> NEW.`actorId`;
END;
