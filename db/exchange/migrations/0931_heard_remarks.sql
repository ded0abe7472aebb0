-- What a team noted of an advisor's words in a meeting and released becomes a remark of its own (`authorRole` 'heard'), once for
-- each item. When and where it belongs is filled in afterwards.
ALTER TABLE `remarks` ADD COLUMN `heardItemId` text;

CREATE UNIQUE INDEX `remarkHeard` ON `remarks` (`teamId`, `heardItemId`) WHERE `heardItemId` IS NOT NULL;

DROP TRIGGER `remarkNeverRewritten`;

-- After an answer nothing is reworded; deleting empties it and says who and when. Of a heard one the session can be filled in.
CREATE TRIGGER `remarkNeverRewritten`
BEFORE UPDATE OF `text`, `kind`, `keyword`, `sessionNumber`, `editedAt` ON `remarks`
WHEN OLD.`deletedAt` IS NOT NULL
  OR (NEW.`deletedAt` IS NULL AND (OLD.`answers` > 0 OR OLD.`teamSpokeAt` IS NOT NULL)
    AND (OLD.`authorRole` <> 'heard' OR NEW.`text` <> OLD.`text`))
  OR (NEW.`deletedAt` IS NOT NULL AND NEW.`text` <> '')
BEGIN SELECT RAISE(ABORT, 'remark guards: it was answered'); END;

DROP TRIGGER `remarkStaysWhereItIs`;

CREATE TRIGGER `remarkStaysWhoseItIs`
BEFORE UPDATE OF `id`, `batchId`, `releaseId`, `teamId`, `fiscalYear`, `authorId`, `authorRole`, `authorTeamId`,
  `visibility`, `field`, `corrects`, `createdAt`, `heardItemId` ON `remarks`
BEGIN SELECT RAISE(ABORT, 'a remark stays'); END;

CREATE TRIGGER `remarkStaysWhereItIs` BEFORE UPDATE OF `level`, `sheet`, `section`, `itemId` ON `remarks`
WHEN OLD.`authorRole` <> 'heard'
BEGIN SELECT RAISE(ABORT, 'a remark stays'); END;

-- It is read by the team alone: its words were approved for those who read the release.
CREATE TRIGGER `heardRemarkIsTheTeams` BEFORE INSERT ON `remarks`
WHEN (NEW.`authorRole` = 'heard') <> (NEW.`heardItemId` IS NOT NULL)
  OR (NEW.`authorRole` = 'heard' AND NEW.`visibility` <> 'team')
BEGIN SELECT RAISE(ABORT, 'a heard remark is the team’s'); END;

-- Its words are words of the release, and go with them.
CREATE TRIGGER `heardRemarkErased` AFTER UPDATE OF `snapshot` ON `releases`
BEGIN
  UPDATE `remarks` SET `text` = '', `deletedAt` = unixepoch() * 1000, `deletedBy` = 'erasure'
  WHERE `releaseId` = NEW.`id` AND `authorRole` = 'heard' AND `deletedAt` IS NULL;
END;
