-- Plans that are shared without the name of their municipality. The partner knows it anyway, so that nobody hides it unasked.
CREATE TABLE `hiddenPlans` (
	`planId` text PRIMARY KEY NOT NULL REFERENCES `plans` (`id`),
	`hiddenBy` text NOT NULL,
	`hiddenAt` integer NOT NULL
);

-- Words that only this municipality uses, and what is proposed in their place.
CREATE TABLE `ownWords` (
	`planId` text NOT NULL REFERENCES `plans` (`id`),
	`id` text NOT NULL,
	`word` text NOT NULL,
	`instead` text NOT NULL,
	PRIMARY KEY (`planId`, `id`)
);
