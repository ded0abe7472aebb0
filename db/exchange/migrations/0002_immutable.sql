-- One submission of a team waits at a time.
CREATE UNIQUE INDEX `submissionPending` ON `submissions` (`teamId`) WHERE `state` = 'pending';

-- What waits for approval is what was shown: only its fate may change, and only once.
CREATE TRIGGER `submissionFrozen` BEFORE UPDATE ON `submissions`
WHEN OLD.`state` <> 'pending' OR NEW.`snapshot` <> OLD.`snapshot` OR NEW.`sha256` <> OLD.`sha256`
  OR NEW.`teamId` <> OLD.`teamId` OR NEW.`submittedBy` <> OLD.`submittedBy`
BEGIN SELECT RAISE(ABORT, 'submission is frozen'); END;

CREATE TRIGGER `releaseNeverChanges` BEFORE UPDATE ON `releases`
BEGIN SELECT RAISE(ABORT, 'release is immutable'); END;

CREATE TRIGGER `releaseNeverGoes` BEFORE DELETE ON `releases`
BEGIN SELECT RAISE(ABORT, 'release is immutable'); END;

-- INSERT OR REPLACE fires no DELETE trigger.
CREATE TRIGGER `releaseNeverReplaced` BEFORE INSERT ON `releases`
WHEN EXISTS (SELECT 1 FROM `releases` WHERE `id` = NEW.`id` OR `submissionId` = NEW.`submissionId`
  OR (`teamId` = NEW.`teamId` AND `number` = NEW.`number`))
BEGIN SELECT RAISE(ABORT, 'release is immutable'); END;

CREATE TRIGGER `releaseIsWhatWasApproved` BEFORE INSERT ON `releases`
WHEN NOT EXISTS (SELECT 1 FROM `submissions` WHERE `id` = NEW.`submissionId` AND `state` = 'approved'
  AND `teamId` = NEW.`teamId` AND `sha256` = NEW.`sha256` AND `snapshot` = NEW.`snapshot`
  AND `submittedBy` = NEW.`submittedBy` AND `decidedBy` = NEW.`approvedBy`)
BEGIN SELECT RAISE(ABORT, 'release was not approved'); END;

CREATE TRIGGER `withdrawalNeverChanges` BEFORE UPDATE ON `withdrawals`
BEGIN SELECT RAISE(ABORT, 'withdrawal is final'); END;

CREATE TRIGGER `withdrawalNeverGoes` BEFORE DELETE ON `withdrawals`
BEGIN SELECT RAISE(ABORT, 'withdrawal is final'); END;

CREATE TRIGGER `withdrawalNeverReplaced` BEFORE INSERT ON `withdrawals`
WHEN EXISTS (SELECT 1 FROM `withdrawals` WHERE `releaseId` = NEW.`releaseId`)
BEGIN SELECT RAISE(ABORT, 'withdrawal is final'); END;
