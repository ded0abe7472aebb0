-- Finds remarks by words, as releaseSearch finds items: pairs of neighbouring characters in hexadecimal. The facets say who
-- may read a remark – its team (t_), who is concerned with the team (g_), who takes part in the year (v_), its author (a_) –
-- so that a search goes through what its reader may see and nothing else, and where it stands and what it is about.
CREATE TABLE `remarkWords` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`remarkId` text NOT NULL REFERENCES `remarks` (`id`),
	`search` text NOT NULL
);

CREATE UNIQUE INDEX `remarkWordsOf` ON `remarkWords` (`remarkId`);

CREATE VIRTUAL TABLE `remarkSearch` USING fts5(
	`pairs`,
	`facets`,
	content = '',
	contentless_delete = 1,
	tokenize = "ascii tokenchars '_'"
);

CREATE VIEW `remarkSearchRows` AS
SELECT w.`id`, r.`id` AS `remarkId`,
  (SELECT group_concat(hex(substr(w.`search`, `key` + 1, 2)), ' ')
    FROM json_each('[0' || replace(hex(zeroblob(max(length(w.`search`) - 1, 0))), '00', ',0') || ']')) AS `pairs`,
  't_' || hex(r.`teamId`) || ' a_' || hex(r.`authorId`)
    || CASE WHEN r.`visibility` <> 'team' THEN ' g_' || hex(r.`teamId`) ELSE '' END
    || CASE WHEN r.`visibility` = 'year' THEN ' v_' || r.`fiscalYear` ELSE '' END
    || ' y_' || r.`fiscalYear` || ' k_' || r.`kind`
    || coalesce(' w_' || hex(r.`keyword`), '') || coalesce(' n_' || r.`sessionNumber`, '')
    || coalesce(' s_' || r.`sheet`, '') || coalesce(' c_' || r.`section`, '')
    || coalesce((SELECT group_concat(' h_' || hex(t.`value`), '')
      FROM `releaseItems` i, json_each(i.`themes`) t
      WHERE i.`teamId` = r.`teamId` AND i.`itemId` = r.`itemId` AND i.`releaseId` = r.`releaseId`), '') AS `facets`
FROM `remarkWords` w JOIN `remarks` r ON r.`id` = w.`remarkId`;

CREATE TRIGGER `remarkIndexed` AFTER INSERT ON `remarkWords`
BEGIN
  INSERT INTO `remarkSearch` (`rowid`, `pairs`, `facets`)
  SELECT `id`, `pairs`, `facets` FROM `remarkSearchRows` WHERE `id` = NEW.`id`;
END;

CREATE TRIGGER `remarkNoLongerIndexed` AFTER DELETE ON `remarkWords`
BEGIN
  DELETE FROM `remarkSearch` WHERE `rowid` = OLD.`id`;
END;

-- What was reworded or deleted is not found by what it said before; whoever rewords it files it anew.
CREATE TRIGGER `remarkReworded` AFTER UPDATE OF `text`, `deletedAt` ON `remarks`
BEGIN
  DELETE FROM `remarkWords` WHERE `remarkId` = NEW.`id`;
END;

CREATE TRIGGER `remarkIndexedAnew`
AFTER UPDATE OF `kind`, `keyword`, `sessionNumber`, `sheet`, `section`, `itemId`, `visibility` ON `remarks`
BEGIN
  DELETE FROM `remarkSearch` WHERE `rowid` = (SELECT `id` FROM `remarkWords` WHERE `remarkId` = NEW.`id`);
  INSERT INTO `remarkSearch` (`rowid`, `pairs`, `facets`)
  SELECT `id`, `pairs`, `facets` FROM `remarkSearchRows` WHERE `remarkId` = NEW.`id`;
END;

CREATE TRIGGER `remarkThemesChanged` AFTER UPDATE OF `themes` ON `releaseItems`
BEGIN
  DELETE FROM `remarkSearch` WHERE `rowid` IN (SELECT w.`id` FROM `remarks` r JOIN `remarkWords` w ON w.`remarkId` = r.`id`
    WHERE r.`teamId` = NEW.`teamId` AND r.`itemId` = NEW.`itemId`);
  INSERT INTO `remarkSearch` (`rowid`, `pairs`, `facets`)
  SELECT `id`, `pairs`, `facets` FROM `remarkSearchRows` WHERE `remarkId` IN (SELECT r.`id` FROM `remarks` r
    WHERE r.`teamId` = NEW.`teamId` AND r.`itemId` = NEW.`itemId`);
END;

-- What was said to a team in one session.
CREATE INDEX `remarkTeamSession` ON `remarks` (`teamId`, `fiscalYear`, `sessionNumber`, `createdAt`);
