import { eq, exists, inArray, sql } from 'drizzle-orm'
import { memberships } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { erasures, erasureTargets } from '../../db/exchange/erasures.ts'
import { events } from '../../db/exchange/notifications.ts'
import { releases, submissions } from '../../db/exchange/publication.ts'
import { requests } from '../../db/exchange/requests.ts'
import { guard } from '../../db/guard.ts'
import { listOf } from '../../db/list-of.ts'
import type { Viewer } from '../auth/viewer.ts'
import { stillIs } from '../policy.ts'
import { Problem } from '../problem.ts'
import { erasedSnapshot } from './snapshot.ts'
import { voided } from './submit.ts'

interface NewErasure {
  /** Chosen by the caller: asking again has one effect. */
  id: string
  team: { id: string; municipalityCode: string }
  /** `seq` of the plan once the words are gone from it. */
  draftSeq: number
  /** Submissions in which the words were found, and the number of the latest that was looked at. */
  submissionIds: string[]
  lookedUpTo: number
  /** Items that went as a whole: they may be nowhere. */
  itemIds: string[]
}

/**
 * Takes back what waits and asks the second person to let the releases go; what was never approved is emptied by a trigger. A
 * submission that arrived after the search counts as one that holds the words. Ids only: not a word of what is erased comes here.
 */
export async function askErasure(db: ExchangeDb, viewer: Viewer, asked: NewErasure) {
  const { id, team, draftSeq, submissionIds, lookedUpTo, itemIds } = asked
  const earlier = await db.select().from(erasures).where(eq(erasures.id, id)).get()
  if (earlier) {
    if (earlier.teamId !== team.id) throw new Problem('conflict')
    return
  }

  const at = new Date()
  const targets = db
    .select({ submissionId: erasureTargets.submissionId })
    .from(erasureTargets)
    .where(eq(erasureTargets.erasureId, id))
  const people = db.select({ userId: memberships.userId }).from(memberships).where(eq(memberships.teamId, team.id))
  await db.batch([
    guard(db, stillIs(db, viewer, 'researcher', { teamId: team.id })),
    voided(db, viewer, team.id, draftSeq),
    db.insert(erasures).values({ id, teamId: team.id, draftSeq, askedBy: viewer.id, askedAt: at }),
    db.insert(erasureTargets).select(
      sql`select ${id}, ${submissions.id} from ${submissions}
        where ${submissions.teamId} = ${team.id} and ${submissions.draftSeq} < ${draftSeq}
          and ${submissions.snapshot} <> ${erasedSnapshot}
          and (${submissions.id} in ${listOf(submissionIds)} or ${submissions.number} > ${lookedUpTo}
            or exists (select 1 from json_each(${submissions.snapshot}, '$.items') as item
              where item.value ->> 'id' in ${listOf(itemIds)}))`,
    ),
    // Stored answers hold no words of plans by rule; that they hold none by chance either.
    db.update(requests).set({ answer: '{}' }).where(inArray(requests.userId, people)),
    db.insert(events).select(
      sql`select null, 'erasure.asked', ${team.id}, ${id}, ${viewer.id}, ${at.getTime()} where ${exists(
        db
          .select({ one: sql`1` })
          .from(releases)
          .where(inArray(releases.submissionId, targets)),
      )}`,
    ),
  ])
}
