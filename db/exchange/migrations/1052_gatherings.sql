-- When and where the people of a topic meet, and who comes. Whoever signs up later than there are places waits, in the order of
-- signing up. The address of an online meeting is for those who signed up.
CREATE TABLE `gatherings` (
	`topicId` text PRIMARY KEY NOT NULL REFERENCES `boardTopics` (`id`),
	`startsAt` integer NOT NULL,
	`endsAt` integer NOT NULL,
	`place` text NOT NULL DEFAULT '',
	`address` text NOT NULL DEFAULT '',
	`capacity` integer,
	`changes` integer NOT NULL DEFAULT 0,
	`cancelledAt` integer,
	`remindedAt` integer,
	CHECK (`endsAt` > `startsAt`),
	CHECK (length(`place`) <= 200 AND length(`address`) <= 500),
	CHECK (`place` <> '' OR `address` <> ''),
	CHECK (`capacity` IS NULL OR `capacity` BETWEEN 1 AND 1000)
);

CREATE INDEX `gatheringTime` ON `gatherings` (`startsAt`);

CREATE TABLE `gatheringGuests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`topicId` text NOT NULL REFERENCES `gatherings` (`topicId`),
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`at` integer NOT NULL
);

CREATE UNIQUE INDEX `gatheringGuestOnce` ON `gatheringGuests` (`topicId`, `userId`);
CREATE INDEX `gatheringGuestOf` ON `gatheringGuests` (`userId`);

-- Of which gathering a topic is the report.
ALTER TABLE `boardTopics` ADD COLUMN `reportOf` text REFERENCES `boardTopics` (`id`);
CREATE INDEX `boardTopicReportOf` ON `boardTopics` (`reportOf`) WHERE `reportOf` IS NOT NULL;

-- Nobody signs up for what was called off or has begun, nor where nothing is written any more.
CREATE TRIGGER `gatheringGuestInTime` BEFORE INSERT ON `gatheringGuests`
WHEN EXISTS (
  SELECT 1 FROM `gatherings` g JOIN `boardTopics` t ON t.`id` = g.`topicId` JOIN `boards` b ON b.`id` = t.`boardId`
  WHERE g.`topicId` = NEW.`topicId`
    AND (g.`cancelledAt` IS NOT NULL OR g.`startsAt` <= NEW.`at` OR t.`closedAt` IS NOT NULL OR b.`archivedAt` IS NOT NULL)
)
BEGIN SELECT RAISE(ABORT, 'board guards: it is too late to sign up'); END;

-- Who signed up: of a change or the end of the plan all, of the day before those who have a place.
CREATE TRIGGER `noticesToGuests` AFTER INSERT ON `events`
WHEN NEW.`kind` IN ('gathering.changed', 'gathering.cancelled', 'gathering.soon')
BEGIN
  INSERT OR IGNORE INTO `notices` (`userId`, `eventId`, `topic`, `at`)
  SELECT s.`userId`, NEW.`id`, 'gathering', NEW.`at`
  FROM `gatheringGuests` s JOIN `gatherings` g ON g.`topicId` = s.`topicId`
  WHERE s.`topicId` = NEW.`subjectId` AND (NEW.`kind` = 'gathering.soon' OR s.`userId` <> NEW.`actorId`)
    AND (NEW.`kind` <> 'gathering.soon' OR g.`capacity` IS NULL OR
      (SELECT count(*) FROM `gatheringGuests` e WHERE e.`topicId` = s.`topicId` AND e.`id` <= s.`id`) <= g.`capacity`);
END;

-- Who gets the place that somebody gives back: the first of those who wait.
CREATE TRIGGER `noticeToWhoMovesUp` AFTER INSERT ON `events`
WHEN NEW.`kind` = 'gathering.opened'
BEGIN
  INSERT OR IGNORE INTO `notices` (`userId`, `eventId`, `topic`, `at`)
  SELECT s.`userId`, NEW.`id`, 'gathering', NEW.`at`
  FROM `gatheringGuests` s WHERE s.`topicId` = NEW.`subjectId`
  ORDER BY s.`id` LIMIT 1 OFFSET (SELECT `capacity` FROM `gatherings` WHERE `topicId` = NEW.`subjectId`);
END;
