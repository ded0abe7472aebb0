-- Whom a message calls by 「@」: the alumni of a municipality, or a person by the name that the person shows on the boards.
CREATE TABLE `boardMentions` (
	`messageId` text NOT NULL REFERENCES `boardMessages` (`id`),
	`kind` text NOT NULL CHECK (`kind` IN ('municipality', 'person')),
	`target` text NOT NULL,
	PRIMARY KEY (`messageId`, `kind`, `target`)
) WITHOUT ROWID;

CREATE INDEX `boardPersonaName` ON `boardPersonas` (`displayName`) WHERE `displayName` IS NOT NULL;

-- Who is called is told so, whatever else the message would be to them. Whether they may read it is asked when they are told.
CREATE TRIGGER `noticesOfMentions` AFTER INSERT ON `events`
WHEN NEW.`kind` IN ('topic.made', 'message.made')
BEGIN
  INSERT INTO `notices` (`userId`, `eventId`, `topic`, `at`)
  SELECT called.`userId`, NEW.`id`, 'mention', NEW.`at`
  FROM (
    SELECT p.`target` AS `userId`
    FROM `boardMessages` m JOIN `boardMentions` p ON p.`messageId` = m.`id` AND p.`kind` = 'person'
    WHERE m.`id` = NEW.`subjectId` OR (m.`topicId` = NEW.`subjectId` AND m.`number` = 1)
    UNION
    SELECT s.`userId`
    FROM `boardMessages` m JOIN `boardMentions` p ON p.`messageId` = m.`id` AND p.`kind` = 'municipality'
      JOIN `teams` t ON t.`municipalityCode` = p.`target`
      JOIN `memberships` s ON s.`teamId` = t.`id` AND s.`role` IN ('researcher', 'alumnus') AND (s.`until` IS NULL OR s.`until` > NEW.`at`)
    WHERE m.`id` = NEW.`subjectId` OR (m.`topicId` = NEW.`subjectId` AND m.`number` = 1)
  ) called
  WHERE called.`userId` <> NEW.`actorId`
  ON CONFLICT (`userId`, `eventId`) DO UPDATE SET `topic` = 'mention';
END;
