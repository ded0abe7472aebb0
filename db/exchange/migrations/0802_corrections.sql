-- What a person says of two items: that they say the same, or that they do not. It goes before what was computed. No text.
CREATE TABLE `corrections` (
	`releaseA` text NOT NULL REFERENCES `releases` (`id`),
	`releaseB` text NOT NULL REFERENCES `releases` (`id`),
	`itemA` text NOT NULL,
	`itemB` text NOT NULL,
	`says` text NOT NULL CHECK (`says` IN ('same', 'other')),
	`side` text NOT NULL CHECK (`side` IN ('a', 'b')),
	`userId` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY (`releaseA`, `releaseB`, `itemA`, `itemB`),
	CHECK (`releaseA` < `releaseB`)
) WITHOUT ROWID;

-- An item is linked to one other at most, whoever presses first.
CREATE UNIQUE INDEX `correctionItemA` ON `corrections` (`releaseA`, `releaseB`, `itemA`) WHERE `says` = 'same';
CREATE UNIQUE INDEX `correctionItemB` ON `corrections` (`releaseA`, `releaseB`, `itemB`) WHERE `says` = 'same';
