-- Why somebody left a name, or what may be one, in a text to others.
CREATE TABLE `keptNames` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subjectKind` text NOT NULL,
	`subjectId` text NOT NULL,
	`category` text NOT NULL,
	`listed` integer NOT NULL,
	`reason` text NOT NULL,
	`keptBy` text NOT NULL,
	`keptAt` integer NOT NULL
);

CREATE INDEX `keptNameSubject` ON `keptNames` (`subjectKind`,`subjectId`);
