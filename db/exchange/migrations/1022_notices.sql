-- Whom an event concerns, by person: what is shown as a notice and told by mail. It holds no words; whether the person may still
-- know of the event is asked whenever it is shown or told.
CREATE TABLE `notices` (
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`eventId` integer NOT NULL REFERENCES `events` (`id`),
	`topic` text NOT NULL CHECK (`topic` IN ('approval', 'release', 'withdrawal', 'remark', 'group', 'board')),
	`at` integer NOT NULL,
	`readAt` integer,
	`mailedAt` integer,
	PRIMARY KEY (`userId`, `eventId`)
) WITHOUT ROWID;

CREATE INDEX `noticeUnread` ON `notices` (`userId`) WHERE `readAt` IS NULL;
CREATE INDEX `noticeUnmailed` ON `notices` (`at`, `userId`, `topic`) WHERE `mailedAt` IS NULL;

-- When a person is told of a topic by mail, where it is not as usual.
CREATE TABLE `noticeSettings` (
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`topic` text NOT NULL CHECK (`topic` IN ('approval', 'release', 'withdrawal', 'remark', 'group', 'board')),
	`mail` text NOT NULL CHECK (`mail` IN ('never', 'now', 'daily', 'weekly')),
	PRIMARY KEY (`userId`, `topic`)
) WITHOUT ROWID;

CREATE INDEX `membershipMunicipality` ON `memberships` (`municipalityCode`, `role`);

-- The team itself.
CREATE TRIGGER `noticesToTheTeam` AFTER INSERT ON `events`
WHEN NEW.`kind` IN ('remark.made', 'remark.talked', 'submission.returned', 'release.approved', 'release.withdrawn',
  'disposal.confirmed', 'group.proposed')
BEGIN
  INSERT OR IGNORE INTO `notices` (`userId`, `eventId`, `topic`, `at`)
  SELECT m.`userId`, NEW.`id`, CASE
      WHEN NEW.`kind` LIKE 'remark.%' THEN 'remark' WHEN NEW.`kind` LIKE 'submission.%' THEN 'approval'
      WHEN NEW.`kind` LIKE 'group.%' THEN 'group' WHEN NEW.`kind` = 'release.approved' THEN 'release'
      ELSE 'withdrawal' END, NEW.`at`
  FROM `memberships` m WHERE m.`teamId` = NEW.`teamId` AND m.`role` = 'researcher' AND m.`userId` <> NEW.`actorId` AND (m.`until` IS NULL OR m.`until` > NEW.`at`);
END;

-- The second person.
CREATE TRIGGER `noticesToTheSecondPerson` AFTER INSERT ON `events`
WHEN NEW.`kind` = 'submission.made'
BEGIN
  INSERT OR IGNORE INTO `notices` (`userId`, `eventId`, `topic`, `at`)
  SELECT m.`userId`, NEW.`id`, 'approval', NEW.`at`
  FROM `teams` t JOIN `memberships` m ON m.`municipalityCode` = t.`municipalityCode` AND m.`role` = 'approver'
  WHERE t.`id` = NEW.`teamId` AND m.`userId` <> NEW.`actorId` AND (m.`until` IS NULL OR m.`until` > NEW.`at`);
END;

-- Who reads what the team shares: its advisors and alumni, and the teams that it is paired with.
CREATE TRIGGER `noticesToReaders` AFTER INSERT ON `events`
WHEN NEW.`kind` = 'release.approved'
BEGIN
  INSERT OR IGNORE INTO `notices` (`userId`, `eventId`, `topic`, `at`)
  SELECT m.`userId`, NEW.`id`, 'release', NEW.`at`
  FROM `memberships` m WHERE m.`teamId` = NEW.`teamId` AND m.`role` IN ('advisor', 'alumnus') AND m.`userId` <> NEW.`actorId` AND (m.`until` IS NULL OR m.`until` > NEW.`at`)
  UNION
  SELECT m.`userId`, NEW.`id`, 'release', NEW.`at`
  FROM `groupMembers` ours
    JOIN `groupMembers` theirs ON theirs.`groupId` = ours.`groupId` AND theirs.`teamId` <> ours.`teamId`
    JOIN `memberships` m ON m.`teamId` = theirs.`teamId` AND m.`role` = 'researcher'
  WHERE ours.`teamId` = NEW.`teamId` AND ours.`state` = 'accepted' AND theirs.`state` = 'accepted' AND m.`userId` <> NEW.`actorId` AND (m.`until` IS NULL OR m.`until` > NEW.`at`);
END;

-- Who has read what is withdrawn.
CREATE TRIGGER `noticesToFormerReaders` AFTER INSERT ON `events`
WHEN NEW.`kind` = 'release.withdrawn'
BEGIN
  INSERT OR IGNORE INTO `notices` (`userId`, `eventId`, `topic`, `at`)
  SELECT DISTINCT r.`userId`, NEW.`id`, 'withdrawal', NEW.`at`
  FROM `reads` r JOIN `user` u ON u.`id` = r.`userId` WHERE r.`releaseId` = NEW.`subjectId` AND r.`userId` <> NEW.`actorId`;
END;

-- Who wrote the remark that is answered.
CREATE TRIGGER `noticesToTheAuthor` AFTER INSERT ON `events`
WHEN NEW.`kind` IN ('remark.answered', 'remark.talked')
BEGIN
  INSERT OR IGNORE INTO `notices` (`userId`, `eventId`, `topic`, `at`)
  SELECT r.`authorId`, NEW.`id`, 'remark', NEW.`at`
  FROM `remarks` r JOIN `user` u ON u.`id` = r.`authorId`
  WHERE r.`id` = NEW.`subjectId` AND r.`authorRole` <> 'heard' AND r.`authorId` <> NEW.`actorId`;
END;

-- The other teams of a group.
CREATE TRIGGER `noticesToTheGroup` AFTER INSERT ON `events`
WHEN NEW.`kind` IN ('group.accepted', 'group.declined', 'group.left')
BEGIN
  INSERT OR IGNORE INTO `notices` (`userId`, `eventId`, `topic`, `at`)
  SELECT m.`userId`, NEW.`id`, 'group', NEW.`at`
  FROM `groupMembers` g JOIN `memberships` m ON m.`teamId` = g.`teamId` AND m.`role` = 'researcher'
  WHERE g.`groupId` = NEW.`subjectId` AND g.`teamId` <> NEW.`teamId` AND g.`state` IN ('proposed', 'accepted')
    AND m.`userId` <> NEW.`actorId` AND (m.`until` IS NULL OR m.`until` > NEW.`at`);
END;

-- Who has written in the topic.
CREATE TRIGGER `noticesToTheTopic` AFTER INSERT ON `events`
WHEN NEW.`kind` = 'message.made'
BEGIN
  INSERT OR IGNORE INTO `notices` (`userId`, `eventId`, `topic`, `at`)
  SELECT DISTINCT b.`authorId`, NEW.`id`, 'board', NEW.`at`
  FROM `boardMessages` w JOIN `boardMessages` b ON b.`topicId` = w.`topicId` JOIN `user` u ON u.`id` = b.`authorId`
  WHERE w.`id` = NEW.`subjectId` AND b.`authorId` <> NEW.`actorId`;
END;
