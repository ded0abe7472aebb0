ALTER TABLE `steps` ADD COLUMN `id` text NOT NULL DEFAULT '';
CREATE UNIQUE INDEX `stepId` ON `steps` (`planId`,`id`);
