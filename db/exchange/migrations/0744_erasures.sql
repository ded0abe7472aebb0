-- A respondent may ask that their words go, also from what was shared. A researcher of the team asks, having erased the draft; the
-- second person lets the releases be withdrawn and emptied. What was handed over and never approved is emptied at once.
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`teamId` text NOT NULL REFERENCES `teams` (`id`),
	`draftSeq` integer NOT NULL,
	`askedBy` text NOT NULL REFERENCES `user` (`id`),
	`askedAt` integer NOT NULL,
	`confirmedBy` text REFERENCES `user` (`id`),
	`confirmedAt` integer,
	CONSTRAINT `secondPerson` CHECK (`confirmedBy` <> `askedBy`)
);

CREATE INDEX `erasureTeam` ON `erasures` (`teamId`, `draftSeq`);

-- The submissions that hold the words, and through them the releases.
CREATE TABLE `erasureTargets` (
	`erasureId` text NOT NULL REFERENCES `erasures` (`id`),
	`submissionId` text NOT NULL REFERENCES `submissions` (`id`),
	PRIMARY KEY (`erasureId`, `submissionId`)
);

CREATE INDEX `erasureTargetSubmission` ON `erasureTargets` (`submissionId`);

CREATE TRIGGER `erasureConfirmedOnce` BEFORE UPDATE ON `erasures`
WHEN OLD.`confirmedAt` IS NOT NULL OR NEW.`confirmedAt` IS NULL OR NEW.`confirmedBy` IS NULL OR NEW.`id` <> OLD.`id`
  OR NEW.`teamId` <> OLD.`teamId` OR NEW.`draftSeq` <> OLD.`draftSeq` OR NEW.`askedBy` <> OLD.`askedBy`
  OR NEW.`askedAt` <> OLD.`askedAt`
BEGIN SELECT RAISE(ABORT, 'an erasure is confirmed once'); END;

CREATE TRIGGER `erasureNeverGoes` BEFORE DELETE ON `erasures`
BEGIN SELECT RAISE(ABORT, 'an erasure is confirmed once'); END;

-- INSERT OR REPLACE fires no DELETE trigger.
CREATE TRIGGER `erasureNeverReplaced` BEFORE INSERT ON `erasures`
WHEN NEW.`confirmedBy` IS NOT NULL OR NEW.`confirmedAt` IS NOT NULL
  OR EXISTS (SELECT 1 FROM `erasures` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'an erasure is confirmed once'); END;

-- What the second person confirms is what was asked.
CREATE TRIGGER `erasureTargetIsOfTheTeam` BEFORE INSERT ON `erasureTargets`
WHEN NOT EXISTS (SELECT 1 FROM `erasures` e JOIN `submissions` s ON s.`teamId` = e.`teamId`
  WHERE e.`id` = NEW.`erasureId` AND s.`id` = NEW.`submissionId` AND s.`state` <> 'pending'
    AND s.`draftSeq` < e.`draftSeq` AND e.`confirmedAt` IS NULL)
  OR EXISTS (SELECT 1 FROM `erasureTargets` WHERE `erasureId` = NEW.`erasureId` AND `submissionId` = NEW.`submissionId`)
BEGIN SELECT RAISE(ABORT, 'not a target of this erasure'); END;

CREATE TRIGGER `erasureTargetNeverChanges` BEFORE UPDATE ON `erasureTargets`
BEGIN SELECT RAISE(ABORT, 'not a target of this erasure'); END;

CREATE TRIGGER `erasureTargetNeverGoes` BEFORE DELETE ON `erasureTargets`
BEGIN SELECT RAISE(ABORT, 'not a target of this erasure'); END;

-- What was made from the draft before the erasure and arrives after it.
CREATE TRIGGER `submissionIsYoungerThanErasure` BEFORE INSERT ON `submissions`
WHEN EXISTS (SELECT 1 FROM `erasures` WHERE `teamId` = NEW.`teamId` AND `draftSeq` > NEW.`draftSeq`)
BEGIN SELECT RAISE(ABORT, 'the draft was erased since'); END;

-- The one change that a release allows: its text becomes this tombstone, once it is withdrawn and the erasure confirmed.
-- Whoever keeps words of releases elsewhere lets them go by a trigger on this change.
DROP TRIGGER `releaseNeverChanges`;
CREATE TRIGGER `releaseNeverChanges` BEFORE UPDATE ON `releases`
WHEN NOT (NEW.`snapshot` = '{"municipality":{"code":"","name":""},"fiscalYear":0,"items":[]}'
  AND NEW.`id` = OLD.`id` AND NEW.`teamId` = OLD.`teamId` AND NEW.`number` = OLD.`number`
  AND NEW.`submissionId` = OLD.`submissionId` AND NEW.`sha256` = OLD.`sha256` AND NEW.`submittedBy` = OLD.`submittedBy`
  AND NEW.`approvedBy` = OLD.`approvedBy` AND NEW.`approvedAt` = OLD.`approvedAt`
  AND EXISTS (SELECT 1 FROM `withdrawals` WHERE `releaseId` = OLD.`id`)
  AND EXISTS (SELECT 1 FROM `erasureTargets` t JOIN `erasures` e ON e.`id` = t.`erasureId`
    WHERE t.`submissionId` = OLD.`submissionId` AND e.`confirmedAt` IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'release is immutable'); END;

-- A submission that nobody approved needs no second person; one that became a release follows its release.
DROP TRIGGER `submissionFrozen`;
CREATE TRIGGER `submissionFrozen` BEFORE UPDATE ON `submissions`
WHEN (OLD.`state` <> 'pending' OR NEW.`snapshot` <> OLD.`snapshot` OR NEW.`sha256` <> OLD.`sha256`
  OR NEW.`teamId` <> OLD.`teamId` OR NEW.`submittedBy` <> OLD.`submittedBy`)
  AND NOT (OLD.`state` <> 'pending' AND NEW.`state` = OLD.`state` AND NEW.`reason` IS NULL
    AND NEW.`snapshot` = '{"municipality":{"code":"","name":""},"fiscalYear":0,"items":[]}'
    AND NEW.`sha256` = OLD.`sha256` AND NEW.`teamId` = OLD.`teamId` AND NEW.`submittedBy` = OLD.`submittedBy`
    AND NEW.`decidedBy` IS OLD.`decidedBy` AND NEW.`decidedAt` IS OLD.`decidedAt`
    AND EXISTS (SELECT 1 FROM `erasureTargets` WHERE `submissionId` = OLD.`id`)
    AND NOT EXISTS (SELECT 1 FROM `releases` WHERE `submissionId` = OLD.`id`
      AND `snapshot` <> '{"municipality":{"code":"","name":""},"fiscalYear":0,"items":[]}'))
BEGIN SELECT RAISE(ABORT, 'submission is frozen'); END;

-- An approver's reason for an earlier withdrawal may quote what goes.
DROP TRIGGER `withdrawalNeverChanges`;
CREATE TRIGGER `withdrawalNeverChanges` BEFORE UPDATE ON `withdrawals`
WHEN NOT (NEW.`reason` = '回答者の申し出による消去' AND NEW.`releaseId` = OLD.`releaseId`
  AND NEW.`withdrawnBy` = OLD.`withdrawnBy` AND NEW.`withdrawnAt` = OLD.`withdrawnAt`
  AND EXISTS (SELECT 1 FROM `releases` WHERE `id` = OLD.`releaseId`
    AND `snapshot` = '{"municipality":{"code":"","name":""},"fiscalYear":0,"items":[]}'))
BEGIN SELECT RAISE(ABORT, 'withdrawal is final'); END;

-- Posts that stayed are words of the text.
DROP TRIGGER `keptPostNeverGoes`;
CREATE TRIGGER `keptPostNeverGoes` BEFORE DELETE ON `keptPosts`
WHEN NOT EXISTS (SELECT 1 FROM `submissions` WHERE `id` = OLD.`submissionId`
  AND `snapshot` = '{"municipality":{"code":"","name":""},"fiscalYear":0,"items":[]}')
BEGIN SELECT RAISE(ABORT, 'kept posts are final'); END;

CREATE TRIGGER `keptPostsErased` AFTER UPDATE OF `snapshot` ON `submissions`
WHEN NEW.`snapshot` = '{"municipality":{"code":"","name":""},"fiscalYear":0,"items":[]}'
BEGIN DELETE FROM `keptPosts` WHERE `submissionId` = NEW.`id`; END;

-- What was handed over and never approved goes with the question itself.
CREATE TRIGGER `erasureTargetEmptied` AFTER INSERT ON `erasureTargets`
WHEN NOT EXISTS (SELECT 1 FROM `releases` WHERE `submissionId` = NEW.`submissionId`)
BEGIN
  UPDATE `submissions` SET `snapshot` = '{"municipality":{"code":"","name":""},"fiscalYear":0,"items":[]}', `reason` = NULL
  WHERE `id` = NEW.`submissionId`;
END;

-- Whoever confirms erases: the one cannot be without the other.
CREATE TRIGGER `erasureCarriedOut` AFTER UPDATE OF `confirmedAt` ON `erasures`
BEGIN
  INSERT INTO `events` (`kind`, `teamId`, `subjectId`, `actorId`, `at`)
  SELECT 'release.withdrawn', r.`teamId`, r.`id`, NEW.`confirmedBy`, NEW.`confirmedAt`
  FROM `erasureTargets` t JOIN `releases` r ON r.`submissionId` = t.`submissionId`
  WHERE t.`erasureId` = NEW.`id` AND NOT EXISTS (SELECT 1 FROM `withdrawals` w WHERE w.`releaseId` = r.`id`);
  INSERT INTO `withdrawals` (`releaseId`, `reason`, `withdrawnBy`, `withdrawnAt`)
  SELECT r.`id`, '回答者の申し出による消去', NEW.`confirmedBy`, NEW.`confirmedAt`
  FROM `erasureTargets` t JOIN `releases` r ON r.`submissionId` = t.`submissionId`
  WHERE t.`erasureId` = NEW.`id` AND NOT EXISTS (SELECT 1 FROM `withdrawals` w WHERE w.`releaseId` = r.`id`);
  UPDATE `releases` SET `snapshot` = '{"municipality":{"code":"","name":""},"fiscalYear":0,"items":[]}'
  WHERE `submissionId` IN (SELECT `submissionId` FROM `erasureTargets` WHERE `erasureId` = NEW.`id`);
  UPDATE `withdrawals` SET `reason` = '回答者の申し出による消去'
  WHERE `releaseId` IN (SELECT r.`id` FROM `erasureTargets` t JOIN `releases` r ON r.`submissionId` = t.`submissionId`
    WHERE t.`erasureId` = NEW.`id`);
  UPDATE `submissions` SET `snapshot` = '{"municipality":{"code":"","name":""},"fiscalYear":0,"items":[]}', `reason` = NULL
  WHERE `id` IN (SELECT `submissionId` FROM `erasureTargets` WHERE `erasureId` = NEW.`id`);
END;
