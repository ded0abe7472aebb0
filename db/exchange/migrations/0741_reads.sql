-- Who outside has been shown a release, and when: a line for each release of each answer.
-- No reference to `user`: when an account is deleted the name goes with it, role and municipality stay.
CREATE TABLE `reads` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`releaseId` text NOT NULL REFERENCES `releases` (`id`),
	`userId` text NOT NULL,
	`role` text NOT NULL,
	`municipalityCode` text NOT NULL,
	`surface` text NOT NULL,
	`at` integer NOT NULL
);

CREATE INDEX `readRelease` ON `reads` (`releaseId`, `id`);
CREATE INDEX `readMunicipality` ON `reads` (`releaseId`, `municipalityCode`, `id`);

CREATE TRIGGER `readNeverChanges` BEFORE UPDATE ON `reads`
BEGIN SELECT RAISE(ABORT, 'the read ledger only grows'); END;

CREATE TRIGGER `readNeverGoes` BEFORE DELETE ON `reads`
BEGIN SELECT RAISE(ABORT, 'the read ledger only grows'); END;

-- INSERT OR REPLACE fires no DELETE trigger.
CREATE TRIGGER `readNeverReplaced` BEFORE INSERT ON `reads`
WHEN EXISTS (SELECT 1 FROM `reads` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'the read ledger only grows'); END;

-- The same by reader, kept with each line: counting would read every line of a release.
CREATE TABLE `readers` (
	`releaseId` text NOT NULL REFERENCES `releases` (`id`),
	`userId` text NOT NULL,
	`role` text NOT NULL,
	`municipalityCode` text NOT NULL,
	`firstAt` integer NOT NULL,
	`lastAt` integer NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY (`releaseId`, `userId`, `role`, `municipalityCode`)
);

CREATE INDEX `readerMunicipality` ON `readers` (`releaseId`, `municipalityCode`, `lastAt`);

-- Two statements: an upsert would follow the conflict rule of the statement that fires the trigger.
CREATE TRIGGER `readerCounted` AFTER INSERT ON `reads`
BEGIN
  INSERT INTO `readers` SELECT NEW.`releaseId`, NEW.`userId`, NEW.`role`, NEW.`municipalityCode`, NEW.`at`, NEW.`at`, 0
  WHERE NOT EXISTS (SELECT 1 FROM `readers` WHERE `releaseId` = NEW.`releaseId` AND `userId` = NEW.`userId`
    AND `role` = NEW.`role` AND `municipalityCode` = NEW.`municipalityCode`);
  UPDATE `readers` SET `views` = `views` + 1, `lastAt` = max(`lastAt`, NEW.`at`), `firstAt` = min(`firstAt`, NEW.`at`)
  WHERE `releaseId` = NEW.`releaseId` AND `userId` = NEW.`userId`
    AND `role` = NEW.`role` AND `municipalityCode` = NEW.`municipalityCode`;
END;

CREATE TRIGGER `readerOnlyGrows` BEFORE UPDATE ON `readers`
WHEN NEW.`releaseId` <> OLD.`releaseId` OR NEW.`userId` <> OLD.`userId` OR NEW.`role` <> OLD.`role`
  OR NEW.`municipalityCode` <> OLD.`municipalityCode` OR NEW.`views` <> OLD.`views` + 1
  OR NEW.`firstAt` > OLD.`firstAt` OR NEW.`lastAt` < OLD.`lastAt`
BEGIN SELECT RAISE(ABORT, 'the read ledger only grows'); END;

CREATE TRIGGER `readerNeverGoes` BEFORE DELETE ON `readers`
BEGIN SELECT RAISE(ABORT, 'the read ledger only grows'); END;

CREATE TRIGGER `readerNeverReplaced` BEFORE INSERT ON `readers`
WHEN NEW.`views` <> 0 OR EXISTS (SELECT 1 FROM `readers` WHERE `releaseId` = NEW.`releaseId` AND `userId` = NEW.`userId`
  AND `role` = NEW.`role` AND `municipalityCode` = NEW.`municipalityCode`)
BEGIN SELECT RAISE(ABORT, 'the read ledger only grows'); END;
