-- Whether an advisor's name stands at remarks, or what the year calls advisors.
ALTER TABLE `years` ADD COLUMN `advisorNames` text NOT NULL DEFAULT 'name';

-- Keywords that an advisor may put to a remark, where the secretariat has written the year's own.
CREATE TABLE `yearKeywords` (
	`fiscalYear` integer NOT NULL REFERENCES `years` (`fiscalYear`),
	`id` text NOT NULL,
	`label` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY (`fiscalYear`, `id`)
);

-- An advisor with an interest in a municipality does not get its teams, assigned or not.
CREATE TABLE `advisorConflicts` (
	`userId` text NOT NULL REFERENCES `user` (`id`) ON DELETE CASCADE,
	`municipalityCode` text NOT NULL REFERENCES `municipalities` (`code`),
	`declaredBy` text NOT NULL,
	`declaredAt` integer NOT NULL,
	PRIMARY KEY (`userId`, `municipalityCode`)
) WITHOUT ROWID;
