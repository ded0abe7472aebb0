-- What the gate searched in a submission before it could wait; a report is only there where nothing was found.
CREATE TABLE `gateReports` (
	`submissionId` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`rules` integer NOT NULL,
	`dictionary` integer NOT NULL,
	`names` integer NOT NULL,
	`texts` integer NOT NULL,
	`surfaces` text NOT NULL,
	`checkedAt` integer NOT NULL,
	FOREIGN KEY (`submissionId`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TRIGGER `gateReportIsOfTheseBytes` BEFORE INSERT ON `gateReports`
WHEN NOT EXISTS (SELECT 1 FROM `submissions` WHERE `id` = NEW.`submissionId` AND `sha256` = NEW.`sha256`)
BEGIN SELECT RAISE(ABORT, 'gate report is of another text'); END;

CREATE TRIGGER `gateReportNeverChanges` BEFORE UPDATE ON `gateReports`
BEGIN SELECT RAISE(ABORT, 'gate report is final'); END;

CREATE TRIGGER `gateReportNeverGoes` BEFORE DELETE ON `gateReports`
BEGIN SELECT RAISE(ABORT, 'gate report is final'); END;

-- INSERT OR REPLACE fires no DELETE trigger.
CREATE TRIGGER `gateReportNeverReplaced` BEFORE INSERT ON `gateReports`
WHEN EXISTS (SELECT 1 FROM `gateReports` WHERE `submissionId` = NEW.`submissionId`)
BEGIN SELECT RAISE(ABORT, 'gate report is final'); END;

-- However a release is written: what the gate has not searched does not leave.
CREATE TRIGGER `releasePassedTheGate` BEFORE INSERT ON `releases`
WHEN NOT EXISTS (SELECT 1 FROM `gateReports` WHERE `submissionId` = NEW.`submissionId` AND `sha256` = NEW.`sha256`)
BEGIN SELECT RAISE(ABORT, 'release did not pass the gate'); END;
