CREATE TABLE `droppedItems` (
  `planId` text NOT NULL REFERENCES `plans` (`id`),
  `itemId` text NOT NULL,
  `droppedBy` text NOT NULL,
  `droppedAt` integer NOT NULL,
  PRIMARY KEY (`planId`, `itemId`)
);
CREATE TABLE `seenFindings` (
  `planId` text PRIMARY KEY NOT NULL REFERENCES `plans` (`id`),
  `prints` text NOT NULL,
  `at` integer NOT NULL
);
