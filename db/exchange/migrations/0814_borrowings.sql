-- An item of a release was copied into some draft: a thank-you that its team may count. Whose draft it was is known to the
-- municipality alone, none of its people, and is handed out to nobody.
CREATE TABLE `borrowings` (
	`id` text PRIMARY KEY NOT NULL,
	`teamId` text NOT NULL REFERENCES `teams` (`id`),
	`itemId` text NOT NULL,
	`municipalityCode` text NOT NULL REFERENCES `municipalities` (`code`)
);

CREATE INDEX `borrowingOfItem` ON `borrowings` (`teamId`, `itemId`, `municipalityCode`);
