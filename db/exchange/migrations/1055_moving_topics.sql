-- A topic goes to another board, or its messages go to another topic of its board; what is left of it leads there.
ALTER TABLE `boardTopics` ADD COLUMN `mergedInto` text REFERENCES `boardTopics` (`id`);

-- A number changes only where a message goes to another topic.
DROP TRIGGER `boardMessageStaysWhereItIs`;
CREATE TRIGGER `boardMessageStaysWhereItIs` BEFORE UPDATE OF `id`, `number`, `authorId`, `at` ON `boardMessages`
WHEN NEW.`id` <> OLD.`id` OR NEW.`authorId` <> OLD.`authorId` OR NEW.`at` <> OLD.`at`
  OR (NEW.`number` <> OLD.`number` AND NEW.`topicId` = OLD.`topicId`)
BEGIN SELECT RAISE(ABORT, 'a message stays'); END;

-- A topic's messages are found in the board in which it is.
CREATE TRIGGER `boardTopicMovedInSearch` AFTER UPDATE OF `boardId` ON `boardTopics`
BEGIN
  UPDATE `boardSearch` SET
    `pairs` = (SELECT group_concat(hex(substr(w.`search`, `key` + 1, 2)), ' ')
      FROM `boardWords` w,
        json_each('[0' || replace(hex(zeroblob(max(length(w.`search`) - 1, 0))), '00', ',0') || ']')
      WHERE w.`id` = `boardSearch`.`rowid`),
    `facets` = 'b_' || hex(NEW.`boardId`)
  WHERE `rowid` IN (SELECT w.`id` FROM `boardMessages` m JOIN `boardWords` w ON w.`messageId` = m.`id` WHERE m.`topicId` = NEW.`id`);
END;
