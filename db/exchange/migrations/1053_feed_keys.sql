-- The private address of somebody's feeds and calendar: only a hash of it is kept, so that a new one is made rather than shown again.
CREATE TABLE `feedKeys` (
	`userId` text PRIMARY KEY NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`tokenHash` text NOT NULL,
	`at` integer NOT NULL
);

CREATE UNIQUE INDEX `feedKeyOf` ON `feedKeys` (`tokenHash`);
