-- Who lets others find them by municipality, year and what they can help with. `search` is folded; where they were is asked when
-- they are listed.
CREATE TABLE `directoryEntries` (
	`userId` text PRIMARY KEY NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`name` text NOT NULL CHECK (length(`name`) <= 40),
	`helps` text NOT NULL,
	`about` text NOT NULL CHECK (length(`about`) <= 400),
	`takesRequests` integer NOT NULL,
	`takesFollowers` integer NOT NULL,
	`search` text NOT NULL,
	`at` integer NOT NULL
) WITHOUT ROWID;

CREATE INDEX `directoryEntryOrder` ON `directoryEntries` (`at`);

-- Somebody asks a person of the directory for contact; no address is shown to either.
CREATE TABLE `contactRequests` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`toId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`text` text NOT NULL CHECK (length(`text`) BETWEEN 1 AND 1000),
	`at` integer NOT NULL,
	`answer` text CHECK (length(`answer`) BETWEEN 1 AND 1000),
	`answeredAt` integer,
	CHECK ((`answer` IS NULL) = (`answeredAt` IS NULL)),
	CHECK (`userId` <> `toId`)
) WITHOUT ROWID;

CREATE INDEX `contactRequestTo` ON `contactRequests` (`toId`, `at`);
CREATE INDEX `contactRequestFrom` ON `contactRequests` (`userId`, `at`);
CREATE UNIQUE INDEX `contactRequestOpen` ON `contactRequests` (`userId`, `toId`) WHERE `answeredAt` IS NULL;

CREATE TRIGGER `noticeOfContact` AFTER INSERT ON `events`
WHEN NEW.`kind` IN ('contact.asked', 'contact.answered')
BEGIN
  INSERT OR IGNORE INTO `notices` (`userId`, `eventId`, `topic`, `at`)
  SELECT CASE NEW.`kind` WHEN 'contact.asked' THEN c.`toId` ELSE c.`userId` END, NEW.`id`, 'contact', NEW.`at`
  FROM `contactRequests` c WHERE c.`id` = NEW.`subjectId`;
END;
