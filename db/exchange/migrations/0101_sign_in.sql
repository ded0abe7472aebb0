-- Mails with codes that were asked for, so that nobody's mailbox can be flooded.
CREATE TABLE `codeMails` (
	`id` text PRIMARY KEY NOT NULL,
	`addressHash` text NOT NULL,
	`at` integer NOT NULL
);

CREATE INDEX `codeMailAddress` ON `codeMails` (`addressHash`,`at`);
CREATE INDEX `codeMailAt` ON `codeMails` (`at`);
CREATE INDEX `codeAttemptAt` ON `codeAttempts` (`at`);
CREATE INDEX `verificationExpires` ON `verification` (`expiresAt`);

ALTER TABLE `invitations` ADD COLUMN `id` text NOT NULL DEFAULT '';
ALTER TABLE `invitations` ADD COLUMN `invitee` text NOT NULL DEFAULT '';
ALTER TABLE `invitations` ADD COLUMN `revokedAt` integer;
CREATE INDEX `invitationId` ON `invitations` (`id`);
CREATE INDEX `invitationMaker` ON `invitations` (`createdBy`,`createdAt`);
CREATE INDEX `invitationAt` ON `invitations` (`createdAt`);
