-- Items that were copied from releases of others: which item of the draft, from where, in which step. The words of the source
-- are the item's own, so that history, finding and approval know them like any other.
CREATE TABLE `borrowings` (
  `planId` text NOT NULL REFERENCES `plans` (`id`),
  `itemId` text NOT NULL,
  `stepId` text NOT NULL,
  `sourceReleaseId` text NOT NULL,
  `sourceItemId` text NOT NULL,
  PRIMARY KEY (`planId`, `itemId`)
);
