-- Finds items by words. The tokenizer of trigrams finds nothing under three characters, and 研修 has two: so each pair of
-- neighbouring characters is a token, written in hexadecimal because the tokenizer must take every character for a letter.
-- A word of two and more characters is a phrase of pairs, one of a single character the beginning of a pair. The facets say
-- whose item it is and where it stands; where the municipality is hidden they say nothing of it.
CREATE VIRTUAL TABLE `releaseSearch` USING fts5(
	`pairs`,
	`facets`,
	content = '',
	contentless_delete = 1,
	tokenize = "ascii tokenchars '_'"
);

-- The list of numbers that SQL has no other short way to make inside a trigger: '[0,0,0]', as long as the text.
CREATE TRIGGER `releaseItemIndexed` AFTER INSERT ON `releaseItems`
BEGIN
  INSERT INTO `releaseSearch` (`rowid`, `pairs`, `facets`)
  SELECT NEW.`id`,
    (SELECT group_concat(hex(substr(NEW.`search`, `key` + 1, 2)), ' ')
      FROM json_each('[0' || replace(hex(zeroblob(max(length(NEW.`search`) - 1, 0))), '00', ',0') || ']')),
    'r_' || hex(NEW.`releaseId`) || ' s_' || NEW.`sheet` || ' c_' || NEW.`section` || ' y_' || NEW.`fiscalYear`
      || coalesce((SELECT ' p_' || hex(m.`prefecture`) || ' k_' || hex(m.`kind`)
        FROM `teams` t JOIN `municipalities` m ON m.`code` = t.`municipalityCode`
        WHERE t.`id` = NEW.`teamId`
          AND NOT EXISTS (SELECT 1 FROM `hiddenMunicipalities` WHERE `releaseId` = NEW.`releaseId`)), '');
END;

CREATE TRIGGER `releaseItemNoLongerIndexed` AFTER DELETE ON `releaseItems`
BEGIN
  DELETE FROM `releaseSearch` WHERE `rowid` = OLD.`id`;
END;

INSERT INTO `releaseSearch` (`rowid`, `pairs`, `facets`)
SELECT i.`id`,
  (SELECT group_concat(hex(substr(i.`search`, `key` + 1, 2)), ' ')
    FROM json_each('[0' || replace(hex(zeroblob(max(length(i.`search`) - 1, 0))), '00', ',0') || ']')),
  'r_' || hex(i.`releaseId`) || ' s_' || i.`sheet` || ' c_' || i.`section` || ' y_' || i.`fiscalYear`
    || coalesce((SELECT ' p_' || hex(m.`prefecture`) || ' k_' || hex(m.`kind`)
      FROM `teams` t JOIN `municipalities` m ON m.`code` = t.`municipalityCode`
      WHERE t.`id` = i.`teamId`
        AND NOT EXISTS (SELECT 1 FROM `hiddenMunicipalities` WHERE `releaseId` = i.`releaseId`)), '')
FROM `releaseItems` i;

-- A sheet of a release, where some of its sheets are closed.
CREATE INDEX `releaseItemSheet` ON `releaseItems` (`releaseId`, `sheet`);

-- Whether somebody may read a release is asked through these, release by release, where somebody may read thousands.
CREATE INDEX `membershipUserTeam` ON `memberships` (`userId`, `role`, `teamId`);
CREATE INDEX `membershipUserMunicipality` ON `memberships` (`userId`, `role`, `municipalityCode`);
