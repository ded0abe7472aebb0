CREATE TABLE `headcounts` (
  `municipalityCode` text NOT NULL,
  `fiscalYear` integer NOT NULL,
  `version` integer NOT NULL,
  `content` text NOT NULL,
  `authorId` text NOT NULL,
  `authorName` text NOT NULL,
  `at` integer NOT NULL,
  PRIMARY KEY (`municipalityCode`, `fiscalYear`, `version`)
);
