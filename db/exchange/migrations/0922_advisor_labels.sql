-- What stands for an advisor's name where a year does not show it: the year's word for advisors and a letter. Drawn at
-- random and kept for the year, so that it tells nothing of who it is and threads can be followed.
CREATE TABLE `advisorLabels` (
	`fiscalYear` integer NOT NULL REFERENCES `years` (`fiscalYear`),
	`userId` text NOT NULL,
	`label` text NOT NULL,
	PRIMARY KEY (`fiscalYear`, `userId`)
) WITHOUT ROWID;

CREATE UNIQUE INDEX `advisorLabelOfYear` ON `advisorLabels` (`fiscalYear`, `label`);

-- I and O are taken for figures.
CREATE VIEW `advisorLetters` AS
SELECT a.`value` || b.`value` AS `label`
FROM json_each('["","A","B","C","D","E","F","G","H","J","K","L","M","N","P","Q","R","S","T","U","V","W","X","Y","Z"]') a
JOIN json_each('["A","B","C","D","E","F","G","H","J","K","L","M","N","P","Q","R","S","T","U","V","W","X","Y","Z"]') b;

CREATE TRIGGER `advisorLabelled` AFTER INSERT ON `memberships`
WHEN NEW.`role` = 'advisor' AND NEW.`teamId` IS NOT NULL
BEGIN
  INSERT INTO `advisorLabels` (`fiscalYear`, `userId`, `label`)
  SELECT t.`fiscalYear`, NEW.`userId`,
    coalesce((SELECT w.`label` FROM `advisorLetters` w
      WHERE NOT EXISTS (SELECT 1 FROM `advisorLabels` u WHERE u.`fiscalYear` = t.`fiscalYear` AND u.`label` = w.`label`)
      ORDER BY length(w.`label`), random() LIMIT 1), hex(randomblob(4)))
  FROM `teams` t
  WHERE t.`id` = NEW.`teamId`
    AND NOT EXISTS (SELECT 1 FROM `advisorLabels` l WHERE l.`fiscalYear` = t.`fiscalYear` AND l.`userId` = NEW.`userId`);
END;

INSERT INTO `advisorLabels` (`fiscalYear`, `userId`, `label`)
SELECT o.`fiscalYear`, o.`userId`, coalesce(w.`label`, hex(randomblob(4)))
FROM (SELECT t.`fiscalYear`, m.`userId`, row_number() OVER (PARTITION BY t.`fiscalYear` ORDER BY random()) AS `n`
  FROM `memberships` m JOIN `teams` t ON t.`id` = m.`teamId` WHERE m.`role` = 'advisor'
  GROUP BY t.`fiscalYear`, m.`userId`) o
LEFT JOIN (SELECT `label`, row_number() OVER (ORDER BY length(`label`), random()) AS `n` FROM `advisorLetters`) w ON w.`n` = o.`n`;
