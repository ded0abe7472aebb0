CREATE TABLE `imports` (
  `planId` text NOT NULL REFERENCES `plans` (`id`),
  `stepId` text NOT NULL,
  `themeBefore` text,
  `themeAfter` text,
  `partnerBefore` text,
  `partnerAfter` text,
  PRIMARY KEY (`planId`, `stepId`)
);
