-- Releases whose items are still filed under the themes that their year had before; emptied as they are filed anew.
CREATE TABLE `staleThemes` (
	`fiscalYear` integer NOT NULL REFERENCES `years` (`fiscalYear`),
	`releaseId` text NOT NULL REFERENCES `releases` (`id`),
	PRIMARY KEY (`fiscalYear`, `releaseId`)
) WITHOUT ROWID;
