-- Finds messages by words, as remarkSearch finds remarks: pairs of neighbouring characters in hexadecimal. The facet is the board,
-- so that a search goes through the boards that its reader may read and nothing else. A topic's title counts as its first message.
CREATE TABLE `boardWords` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`messageId` text NOT NULL REFERENCES `boardMessages` (`id`),
	`search` text NOT NULL
);

CREATE UNIQUE INDEX `boardWordsOf` ON `boardWords` (`messageId`);

CREATE VIRTUAL TABLE `boardSearch` USING fts5(
	`pairs`,
	`facets`,
	content = '',
	contentless_delete = 1,
	tokenize = "ascii tokenchars '_'"
);

CREATE TRIGGER `boardMessageIndexed` AFTER INSERT ON `boardWords`
BEGIN
  INSERT INTO `boardSearch` (`rowid`, `pairs`, `facets`)
  SELECT NEW.`id`,
    (SELECT group_concat(hex(substr(NEW.`search`, `key` + 1, 2)), ' ')
      FROM json_each('[0' || replace(hex(zeroblob(max(length(NEW.`search`) - 1, 0))), '00', ',0') || ']')),
    'b_' || hex(t.`boardId`)
  FROM `boardMessages` m JOIN `boardTopics` t ON t.`id` = m.`topicId` WHERE m.`id` = NEW.`messageId`;
END;

CREATE TRIGGER `boardMessageNoLongerIndexed` AFTER DELETE ON `boardWords`
BEGIN
  DELETE FROM `boardSearch` WHERE `rowid` = OLD.`id`;
END;

-- What was reworded, deleted or hidden is not found by what it said before; whoever rewords or shows it files it anew.
CREATE TRIGGER `boardMessageReworded` AFTER UPDATE OF `text`, `deletedAt`, `hiddenAt` ON `boardMessages`
BEGIN
  DELETE FROM `boardWords` WHERE `messageId` = NEW.`id`;
END;
