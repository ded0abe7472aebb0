-- Posts that stay in a submission as they are, why, and by whom: for the second person, inside the municipality.
CREATE TABLE `keptPosts` (
  `submissionId` text NOT NULL,
  `position` integer NOT NULL,
  `itemId` text NOT NULL,
  `field` text NOT NULL,
  `text` text NOT NULL,
  `ground` text NOT NULL,
  `reason` text NOT NULL,
  `source` text NOT NULL,
  `decidedBy` text NOT NULL,
  `decidedAt` integer NOT NULL,
  PRIMARY KEY (`submissionId`, `position`),
  FOREIGN KEY (`submissionId`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
  FOREIGN KEY (`decidedBy`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TRIGGER `keptPostNeverChanges` BEFORE UPDATE ON `keptPosts`
BEGIN SELECT RAISE(ABORT, 'kept posts are final'); END;

CREATE TRIGGER `keptPostNeverGoes` BEFORE DELETE ON `keptPosts`
BEGIN SELECT RAISE(ABORT, 'kept posts are final'); END;

-- INSERT OR REPLACE fires no DELETE trigger.
CREATE TRIGGER `keptPostNeverReplaced` BEFORE INSERT ON `keptPosts`
WHEN EXISTS (SELECT 1 FROM `keptPosts` WHERE `submissionId` = NEW.`submissionId` AND `position` = NEW.`position`)
BEGIN SELECT RAISE(ABORT, 'kept posts are final'); END;
