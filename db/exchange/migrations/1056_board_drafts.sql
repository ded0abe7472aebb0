-- What somebody has begun to write, for nobody else to read: a topic of a board, or a message in a topic, `replyTo` being the
-- number of the message that it answers, or 0.
CREATE TABLE `boardDrafts` (
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`kind` text NOT NULL CHECK (`kind` IN ('board', 'topic')),
	`target` text NOT NULL,
	`replyTo` integer NOT NULL CHECK (`replyTo` >= 0),
	`content` text NOT NULL CHECK (length(`content`) <= 30000),
	`at` integer NOT NULL,
	PRIMARY KEY (`userId`, `kind`, `target`, `replyTo`)
) WITHOUT ROWID;

CREATE INDEX `boardDraftAge` ON `boardDrafts` (`at`);
