-- What was computed from the words of a release goes with them: a vector says much of its sentence.
CREATE TRIGGER `meaningsErased` AFTER UPDATE OF `snapshot` ON `releases`
BEGIN
  DELETE FROM `meanings` WHERE `releaseId` = NEW.`id`;
  DELETE FROM `alignments` WHERE `releaseA` = NEW.`id` OR `releaseB` = NEW.`id`;
END;
