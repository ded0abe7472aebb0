import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams, years } from '../../db/exchange/municipalities.ts'
import { gateReports, releases, submissions, withdrawals } from '../../db/exchange/publication.ts'
import type { Viewer } from '../auth/viewer.ts'
import { themesValue } from '../municipalities/theme-queries.ts'
import { canReadSubmissions } from '../policy.ts'
import { Problem } from '../problem.ts'

/** With the text that waits, the latest release of the team, and the names of those who acted. */
export async function getSubmission(db: ExchangeDb, viewer: Viewer, id: string) {
  const submitter = alias(user, 'submitter')
  const decider = alias(user, 'decider')
  const outcome = alias(releases, 'outcome')
  const found = await db
    .select({
      submission: submissions,
      team: teams,
      municipality: { code: municipalities.code, name: municipalities.name },
      submittedByName: submitter.name,
      decidedByName: decider.name,
      /** What came of it. */
      releaseId: outcome.id,
      words: years.words,
      /** What the gate searched; none where it was not asked. */
      report: gateReports,
      themes: themesValue(teams.fiscalYear),
      latest: { number: releases.number, snapshot: releases.snapshot },
    })
    .from(submissions)
    .innerJoin(teams, eq(teams.id, submissions.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .innerJoin(submitter, eq(submitter.id, submissions.submittedBy))
    .leftJoin(decider, eq(decider.id, submissions.decidedBy))
    .innerJoin(years, eq(years.fiscalYear, teams.fiscalYear))
    .leftJoin(gateReports, eq(gateReports.submissionId, submissions.id))
    .leftJoin(outcome, eq(outcome.submissionId, submissions.id))
    .leftJoin(releases, eq(releases.id, latestRelease(db)))
    .where(eq(submissions.id, id))
    .get()
  if (!found || !canReadSubmissions(viewer, found.team)) throw new Problem('missing')
  return found
}

// Of the submission's team, not counting what was withdrawn nor what came of this very submission or a later one.
function latestRelease(db: ExchangeDb) {
  const earlier = alias(releases, 'earlier')
  const origin = alias(submissions, 'origin')
  return sql`(${db
    .select({ id: earlier.id })
    .from(earlier)
    .innerJoin(origin, eq(origin.id, earlier.submissionId))
    .leftJoin(withdrawals, eq(withdrawals.releaseId, earlier.id))
    .where(
      and(eq(earlier.teamId, submissions.teamId), lt(origin.number, submissions.number), isNull(withdrawals.releaseId)),
    )
    .orderBy(desc(earlier.number))
    .limit(1)})`
}
