-- What an advisor keeps about a team, for nobody else to read: a note, and until when all is settled.
CREATE TABLE `deskNotes` (
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`teamId` text NOT NULL REFERENCES `teams` (`id`),
	`text` text NOT NULL DEFAULT '',
	`notedAt` integer,
	`settledAt` integer,
	PRIMARY KEY (`userId`, `teamId`)
) WITHOUT ROWID;

-- An advisor's last remark to a team, and those to which the team has spoken since.
CREATE INDEX `remarkAuthorTeam` ON `remarks` (`authorId`, `teamId`, `createdAt`);
CREATE INDEX `remarkTeamSpokeLast` ON `remarks` (`authorId`, `teamId`) WHERE `teamSpokeAt` > `authorSpokeAt`;
