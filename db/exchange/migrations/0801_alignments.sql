-- What two releases say alike, computed once: releases never change. Ids of items, strengths and names of notions, no text.
CREATE TABLE `alignments` (
	`releaseA` text NOT NULL REFERENCES `releases` (`id`),
	`releaseB` text NOT NULL REFERENCES `releases` (`id`),
	`method` text NOT NULL,
	`links` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY (`releaseA`, `releaseB`, `method`),
	CHECK (`releaseA` < `releaseB`)
) WITHOUT ROWID;

-- What a release's items mean to a language model, a byte a dimension, in the order of the snapshot's items.
CREATE TABLE `meanings` (
	`releaseId` text NOT NULL REFERENCES `releases` (`id`),
	`model` text NOT NULL,
	`vectors` blob NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY (`releaseId`, `model`)
);
