-- Places to talk. Who reads one follows from its kind: worker/policy-of-boards.ts.
CREATE TABLE `boards` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`fiscalYear` integer REFERENCES `years` (`fiscalYear`),
	`prefecture` text,
	`groupId` text REFERENCES `groups` (`id`),
	`allowsAnonymous` integer NOT NULL DEFAULT 0,
	`createdAt` integer NOT NULL,
	`archivedAt` integer,
	CHECK (`kind` IN ('theme', 'year', 'prefecture', 'group', 'closed')),
	CHECK ((`kind` = 'year') = (`fiscalYear` IS NOT NULL)),
	CHECK ((`kind` = 'prefecture') = (`prefecture` IS NOT NULL)),
	CHECK ((`kind` = 'group') = (`groupId` IS NOT NULL))
);

-- Members of closed boards, and moderators of all.
CREATE TABLE `boardMembers` (
	`boardId` text NOT NULL REFERENCES `boards` (`id`),
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`isModerator` integer NOT NULL DEFAULT 0,
	`since` integer NOT NULL,
	PRIMARY KEY (`boardId`, `userId`)
) WITHOUT ROWID;
