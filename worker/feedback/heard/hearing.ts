import { and, eq, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { remarks, remarkWords } from '../../../db/exchange/feedback.ts'
import { teams } from '../../../db/exchange/municipalities.ts'
import { releases } from '../../../db/exchange/publication.ts'
import { guard } from '../../../db/guard.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { canUseDraft, stillIs } from '../../policy.ts'
import { stands } from '../../policy-by-row.ts'
import { Problem } from '../../problem.ts'
import { newest } from '../../publication/releases.ts'
import { readSnapshot } from '../../publication/snapshot.ts'
import { searchKey } from '../../search/key.ts'

const longest = 4000

/** How many remarks heard in meetings a release holds, beside its row, which are not yet among the team's remarks. */
export const unheardIn = sql<number>`(select count(*) from json_each(${releases.snapshot}, '$.items') as noted
  where noted.value ->> 'section' = 'advice' and trim(noted.value ->> 'text') <> '' and not exists (select 1 from remarks r
    where r.teamId = ${releases.teamId} and r.heardItemId = noted.value ->> 'id'))`

/** The batch by which what the newest release says of advisors' words become the team's remarks, each once. */
export async function hearingOf(db: ExchangeDb, viewer: Viewer, releaseId: string) {
  const row = await db
    .select({ teamId: releases.teamId, snapshot: releases.snapshot, fiscalYear: teams.fiscalYear })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .where(and(eq(releases.id, releaseId), stands(db), newest(db)))
    .get()
  if (!row || !canUseDraft(viewer, row.teamId)) throw new Problem('missing')
  const { teamId, fiscalYear } = row
  const noted = readSnapshot(row.snapshot).items.filter(({ section, text }) => section === 'advice' && text.trim())
  const rows = noted.map(({ id, text }) => {
    const said = text.slice(0, longest)
    return { id: crypto.randomUUID(), itemId: id, text: said, search: searchKey(said) }
  })
  const [list, batchId, at] = [JSON.stringify(rows), crypto.randomUUID(), Date.now()]
  const standing = db
    .select({ one: sql`1` })
    .from(releases)
    .where(and(eq(releases.id, releaseId), stands(db)))
  return [
    guard(db, sql`${stillIs(db, viewer, 'researcher', { teamId })} and exists ${standing}`),
    db.insert(remarks).select(sql`
      select one.value ->> 'id', ${batchId}, ${releaseId}, ${teamId}, ${fiscalYear}, ${viewer.id}, 'heard', null, 'advice',
        null, null, 'team', one.value ->> 'text', 'plan', null, null, null, null, null, null, null, null, ${at}, null, null,
        null, 'open', 0, null, ${at}, one.value ->> 'itemId'
      from json_each(${list}) as one where not exists (select 1 from remarks r
        where r.teamId = ${teamId} and r.heardItemId = one.value ->> 'itemId')`),
    db.insert(remarkWords).select(sql`select null, r.id, one.value ->> 'search'
      from json_each(${list}) as one join remarks r on r.id = one.value ->> 'id' where true`),
  ]
}
