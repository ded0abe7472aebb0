-- What a release's forces are about, as counts by kind and notion: read from its words once, because releases never change.
CREATE TABLE `releaseForces` (
	`releaseId` text NOT NULL REFERENCES `releases` (`id`),
	`method` text NOT NULL,
	`notions` text NOT NULL,
	PRIMARY KEY (`releaseId`, `method`)
) WITHOUT ROWID;

-- It goes with the release, also where it was being read while the release was withdrawn.
CREATE TRIGGER `releaseForcesWithdrawn` AFTER INSERT ON `withdrawals`
BEGIN
  DELETE FROM `releaseForces` WHERE `releaseId` = NEW.`releaseId`;
END;

CREATE TRIGGER `releaseForcesOfStanding` BEFORE INSERT ON `releaseForces`
WHEN EXISTS (SELECT 1 FROM `withdrawals` WHERE `releaseId` = NEW.`releaseId`)
BEGIN SELECT RAISE(IGNORE); END;
