-- More of which somebody may be told: what one follows, what one takes part in, who names one, and who asks for contact. A check
-- cannot be changed in place; the triggers on `events` name the table and stay as they are while it is replaced.
PRAGMA legacy_alter_table = ON;

CREATE TABLE `newNotices` (
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`eventId` integer NOT NULL REFERENCES `events` (`id`),
	`topic` text NOT NULL CHECK (`topic` IN ('approval', 'release', 'withdrawal', 'remark', 'group', 'board', 'followed', 'gathering', 'mention', 'contact')),
	`at` integer NOT NULL,
	`readAt` integer,
	`mailedAt` integer,
	PRIMARY KEY (`userId`, `eventId`)
) WITHOUT ROWID;

INSERT INTO `newNotices` SELECT `userId`, `eventId`, `topic`, `at`, `readAt`, `mailedAt` FROM `notices`;
DROP TABLE `notices`;
ALTER TABLE `newNotices` RENAME TO `notices`;

CREATE INDEX `noticeUnread` ON `notices` (`userId`) WHERE `readAt` IS NULL;
CREATE INDEX `noticeUnmailed` ON `notices` (`at`, `userId`, `topic`) WHERE `mailedAt` IS NULL;

CREATE TABLE `newNoticeSettings` (
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`topic` text NOT NULL CHECK (`topic` IN ('approval', 'release', 'withdrawal', 'remark', 'group', 'board', 'followed', 'gathering', 'mention', 'contact')),
	`mail` text NOT NULL CHECK (`mail` IN ('never', 'now', 'daily', 'weekly')),
	PRIMARY KEY (`userId`, `topic`)
) WITHOUT ROWID;

INSERT INTO `newNoticeSettings` SELECT `userId`, `topic`, `mail` FROM `noticeSettings`;
DROP TABLE `noticeSettings`;
ALTER TABLE `newNoticeSettings` RENAME TO `noticeSettings`;

PRAGMA legacy_alter_table = OFF;
