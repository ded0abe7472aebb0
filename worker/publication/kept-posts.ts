import { asc, eq, sql } from 'drizzle-orm'
import { user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { keptPosts } from '../../db/exchange/publication.ts'

/** A post that stays in the text as it stands: why, from which source, by whom and when. */
export interface KeptPost {
  itemId: string
  field: string
  text: string
  /** An official act with a public source is told, or the words mean nobody. */
  ground: 'public_act' | 'not_a_person'
  reason: string
  source: string
  decidedBy: string
  decidedAt: number
}

/** For the batch of the submission. The list travels as one JSON value, because a statement binds at most 100 values. */
export function keepPosts(db: ExchangeDb, submissionId: string, kept: KeptPost[]) {
  const value = (name: keyof KeptPost) => sql`kept.value ->> ${`$.${name}`}`
  return db.insert(keptPosts).select(
    sql`select ${submissionId}, kept.key, ${value('itemId')}, ${value('field')}, ${value('text')}, ${value('ground')},
      ${value('reason')}, ${value('source')}, ${value('decidedBy')}, ${value('decidedAt')}
      from json_each(${JSON.stringify(kept)}) as kept`,
  )
}

/** The caller has made sure that the viewer may read the submission. */
export function selectKeptPosts(db: ExchangeDb, submissionId: string) {
  return db
    .select({
      itemId: keptPosts.itemId,
      field: keptPosts.field,
      text: keptPosts.text,
      ground: keptPosts.ground,
      reason: keptPosts.reason,
      source: keptPosts.source,
      decidedByName: user.name,
      decidedAt: sql<number>`${keptPosts.decidedAt}`,
    })
    .from(keptPosts)
    .innerJoin(user, eq(user.id, keptPosts.decidedBy))
    .where(eq(keptPosts.submissionId, submissionId))
    .orderBy(asc(keptPosts.position))
}
