-- The notions that an item says, by name; '' was not read yet. With them items are found that say the same in other
-- words; they are facets of the index like section and year.
ALTER TABLE `releaseItems` ADD COLUMN `notions` text NOT NULL DEFAULT '';

CREATE INDEX `releaseItemUnread` ON `releaseItems` (`id`) WHERE `notions` = '';

CREATE VIEW `releaseSearchRows` AS
SELECT i.`id`,
  (SELECT group_concat(hex(substr(i.`search`, `key` + 1, 2)), ' ')
    FROM json_each('[0' || replace(hex(zeroblob(max(length(i.`search`) - 1, 0))), '00', ',0') || ']')) AS `pairs`,
  'r_' || hex(i.`releaseId`) || ' s_' || i.`sheet` || ' c_' || i.`section` || ' y_' || i.`fiscalYear`
    || coalesce((SELECT ' p_' || hex(m.`prefecture`) || ' k_' || hex(m.`kind`)
      FROM `teams` t JOIN `municipalities` m ON m.`code` = t.`municipalityCode`
      WHERE t.`id` = i.`teamId`
        AND NOT EXISTS (SELECT 1 FROM `hiddenMunicipalities` WHERE `releaseId` = i.`releaseId`)), '')
    || coalesce((SELECT group_concat(' n_' || hex(`value`), '') FROM json_each(nullif(i.`notions`, ''))), '') AS `facets`
FROM `releaseItems` i;

DROP TRIGGER `releaseItemIndexed`;

CREATE TRIGGER `releaseItemIndexed` AFTER INSERT ON `releaseItems`
BEGIN
  INSERT INTO `releaseSearch` (`rowid`, `pairs`, `facets`) SELECT * FROM `releaseSearchRows` WHERE `id` = NEW.`id`;
END;

CREATE TRIGGER `releaseItemIndexedAnew` AFTER UPDATE OF `notions` ON `releaseItems`
BEGIN
  DELETE FROM `releaseSearch` WHERE `rowid` = OLD.`id`;
  INSERT INTO `releaseSearch` (`rowid`, `pairs`, `facets`) SELECT * FROM `releaseSearchRows` WHERE `id` = NEW.`id`;
END;
