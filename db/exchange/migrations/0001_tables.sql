CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`accountId` text NOT NULL,
	`providerId` text NOT NULL,
	`userId` text NOT NULL,
	`accessToken` text,
	`refreshToken` text,
	`idToken` text,
	`accessTokenExpiresAt` integer,
	`refreshTokenExpiresAt` integer,
	`scope` text,
	`password` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `accountUser` ON `account` (`userId`);
CREATE TABLE `codeAttempts` (
	`id` text PRIMARY KEY NOT NULL,
	`addressHash` text NOT NULL,
	`at` integer NOT NULL
);

CREATE INDEX `codeAttemptAddress` ON `codeAttempts` (`addressHash`,`at`);
CREATE TABLE `invitations` (
	`codeHash` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`teamId` text,
	`municipalityCode` text,
	`createdBy` text,
	`createdAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`usedBy` text,
	`usedAt` integer,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipalityCode`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`createdBy`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`usedBy`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL,
	`role` text NOT NULL,
	`teamId` text,
	`municipalityCode` text,
	`since` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipalityCode`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `membershipUser` ON `memberships` (`userId`);
CREATE INDEX `membershipTeam` ON `memberships` (`teamId`);
CREATE TABLE `passkey` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`publicKey` text NOT NULL,
	`userId` text NOT NULL,
	`credentialID` text NOT NULL,
	`counter` integer NOT NULL,
	`deviceType` text NOT NULL,
	`backedUp` integer NOT NULL,
	`transports` text,
	`createdAt` integer,
	`aaguid` text,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE INDEX `passkeyUser` ON `passkey` (`userId`);
CREATE INDEX `passkeyCredential` ON `passkey` (`credentialID`);
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`userId` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`ipAddress` text,
	`userAgent` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);
CREATE INDEX `sessionUser` ON `session` (`userId`);
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`emailVerified` integer DEFAULT false NOT NULL,
	`image` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);

CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);

CREATE INDEX `verificationIdentifier` ON `verification` (`identifier`);
CREATE TABLE `municipalities` (
	`code` text PRIMARY KEY NOT NULL,
	`prefecture` text NOT NULL,
	`name` text NOT NULL,
	`kana` text NOT NULL,
	`kind` text NOT NULL,
	`population` integer
);

CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`municipalityCode` text NOT NULL,
	`fiscalYear` integer NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`municipalityCode`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fiscalYear`) REFERENCES `years`(`fiscalYear`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `teamOfYear` ON `teams` (`municipalityCode`,`fiscalYear`,`name`);
CREATE INDEX `teamYear` ON `teams` (`fiscalYear`);
CREATE TABLE `yearSessions` (
	`fiscalYear` integer NOT NULL,
	`number` integer NOT NULL,
	`label` text NOT NULL,
	`dateFrom` text NOT NULL,
	`dateTo` text NOT NULL,
	PRIMARY KEY(`fiscalYear`, `number`),
	FOREIGN KEY (`fiscalYear`) REFERENCES `years`(`fiscalYear`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `years` (
	`fiscalYear` integer PRIMARY KEY NOT NULL,
	`program` text NOT NULL,
	`termNo` integer NOT NULL,
	`theme` text NOT NULL,
	`words` text NOT NULL,
	`closedAt` integer
);

CREATE TABLE `groupMembers` (
	`groupId` text NOT NULL,
	`teamId` text NOT NULL,
	`state` text NOT NULL,
	`decidedBy` text,
	`decidedAt` integer,
	PRIMARY KEY(`groupId`, `teamId`),
	FOREIGN KEY (`groupId`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decidedBy`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `groupMemberTeam` ON `groupMembers` (`teamId`);
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`fiscalYear` integer NOT NULL,
	`name` text NOT NULL,
	`visibility` text NOT NULL,
	`proposedBy` text NOT NULL,
	`proposedAt` integer NOT NULL,
	FOREIGN KEY (`fiscalYear`) REFERENCES `years`(`fiscalYear`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposedBy`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `releaseSheets` (
	`releaseId` text NOT NULL,
	`sheet` text NOT NULL,
	PRIMARY KEY(`releaseId`, `sheet`),
	FOREIGN KEY (`releaseId`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`teamId` text NOT NULL,
	`number` integer NOT NULL,
	`submissionId` text NOT NULL,
	`snapshot` text NOT NULL,
	`sha256` text NOT NULL,
	`submittedBy` text NOT NULL,
	`approvedBy` text NOT NULL,
	`approvedAt` integer NOT NULL,
	CHECK (`approvedBy` <> `submittedBy`),
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submissionId`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submittedBy`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approvedBy`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `releases_submissionId_unique` ON `releases` (`submissionId`);
CREATE UNIQUE INDEX `releaseNumber` ON `releases` (`teamId`,`number`);
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`teamId` text NOT NULL,
	`number` integer NOT NULL,
	`snapshot` text NOT NULL,
	`sha256` text NOT NULL,
	`submittedBy` text NOT NULL,
	`submittedAt` integer NOT NULL,
	`state` text NOT NULL,
	`decidedBy` text,
	`decidedAt` integer,
	`reason` text,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submittedBy`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decidedBy`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `submissionNumber` ON `submissions` (`teamId`,`number`);
CREATE TABLE `withdrawals` (
	`releaseId` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`withdrawnBy` text NOT NULL,
	`withdrawnAt` integer NOT NULL,
	FOREIGN KEY (`releaseId`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawnBy`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `withdrawalAt` ON `withdrawals` (`withdrawnAt`);
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`teamId` text,
	`subjectId` text NOT NULL,
	`actorId` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actorId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `eventTeam` ON `events` (`teamId`,`at`);
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL
);

CREATE INDEX `outboxAt` ON `outbox` (`at`);
CREATE TABLE `visits` (
	`userId` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`previousAt` integer,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);

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
