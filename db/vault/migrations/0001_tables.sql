CREATE TABLE `guards` (
	`ok` integer NOT NULL CONSTRAINT guards CHECK (`ok` = 1)
);

CREATE TABLE `requests` (
	`userId` text NOT NULL,
	`key` text NOT NULL,
	`bodyHash` text NOT NULL,
	`status` integer NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`userId`, `key`)
);

CREATE TABLE `itemVersions` (
	`planId` text NOT NULL,
	`itemId` text NOT NULL,
	`seq` integer NOT NULL,
	`sheet` text NOT NULL,
	`section` text NOT NULL,
	`rank` text NOT NULL,
	`text` text NOT NULL,
	`fields` text NOT NULL,
	`deleted` integer NOT NULL,
	PRIMARY KEY(`planId`, `itemId`, `seq`),
	FOREIGN KEY (`planId`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `versionSeq` ON `itemVersions` (`planId`,`seq`);
CREATE TABLE `items` (
	`planId` text NOT NULL,
	`id` text NOT NULL,
	`sheet` text NOT NULL,
	`section` text NOT NULL,
	`rank` text NOT NULL,
	`text` text NOT NULL,
	`fields` text NOT NULL,
	`version` integer NOT NULL,
	`updatedBy` text NOT NULL,
	`updatedAt` integer NOT NULL,
	PRIMARY KEY(`planId`, `id`),
	FOREIGN KEY (`planId`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `itemSheet` ON `items` (`planId`,`sheet`);
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`teamId` text NOT NULL,
	`municipalityCode` text NOT NULL,
	`fiscalYear` integer NOT NULL,
	`theme` text DEFAULT '' NOT NULL,
	`partner` text DEFAULT '' NOT NULL,
	`seq` integer DEFAULT 0 NOT NULL,
	`createdAt` integer NOT NULL
);

CREATE UNIQUE INDEX `plans_teamId_unique` ON `plans` (`teamId`);
CREATE TABLE `steps` (
	`planId` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`refersTo` integer,
	`authorId` text NOT NULL,
	`authorName` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`planId`, `seq`),
	FOREIGN KEY (`planId`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `decisions` (
	`planId` text NOT NULL,
	`place` text NOT NULL,
	`itemId` text NOT NULL,
	`treatment` text NOT NULL,
	`replacement` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`decidedBy` text NOT NULL,
	`decidedAt` integer NOT NULL,
	PRIMARY KEY(`planId`, `place`),
	FOREIGN KEY (`planId`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `decisionItem` ON `decisions` (`planId`,`itemId`);
CREATE TABLE `labels` (
	`planId` text NOT NULL,
	`submissionId` text NOT NULL,
	`person` text NOT NULL,
	`label` text NOT NULL,
	PRIMARY KEY(`submissionId`, `person`),
	FOREIGN KEY (`planId`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `labelPlan` ON `labels` (`planId`);
CREATE TABLE `roster` (
	`planId` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`reading` text DEFAULT '' NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`planId`, `id`),
	FOREIGN KEY (`planId`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
