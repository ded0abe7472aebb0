-- What became of a stage of a team's plan: a line a year of each who was in the team. Whoever reads the newest release reads it.
CREATE TABLE `outcomes` (
	`teamId` text NOT NULL REFERENCES `teams` (`id`),
	`stageYear` integer NOT NULL,
	`writtenIn` integer NOT NULL,
	`authorId` text NOT NULL,
	`state` text NOT NULL CHECK (`state` IN ('advanced', 'changed', 'stopped')),
	`text` text NOT NULL CHECK (length(`text`) BETWEEN 1 AND 200),
	`indicator` text NOT NULL CHECK (length(`indicator`) <= 100),
	`at` integer NOT NULL,
	PRIMARY KEY (`teamId`, `stageYear`, `writtenIn`, `authorId`)
);
