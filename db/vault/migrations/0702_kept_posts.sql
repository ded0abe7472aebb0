ALTER TABLE `decisions` ADD COLUMN `ground` text NOT NULL DEFAULT '';
ALTER TABLE `decisions` ADD COLUMN `source` text NOT NULL DEFAULT '';
