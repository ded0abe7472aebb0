import { and, gt, isNull, lte, sql } from 'drizzle-orm'
import { openExchange } from '../../../db/exchange/database.ts'
import { gatherings } from '../../../db/exchange/gatherings.ts'
import { events } from '../../../db/exchange/notifications.ts'
import type { Bindings } from '../../env.ts'

const day = 24 * 60 * 60 * 1000

/** Tells who comes to a gathering a day before it, once. Called every few minutes. */
export async function remindOfGatherings(env: Bindings, now = Date.now()) {
  const db = openExchange(env.EXCHANGE)
  const due = and(
    gt(gatherings.startsAt, new Date(now)),
    lte(gatherings.startsAt, new Date(now + day)),
    isNull(gatherings.cancelledAt),
    isNull(gatherings.remindedAt),
  )
  const guest = sql`(select g."userId" from "gatheringGuests" g where g."topicId" = ${gatherings.topicId} limit 1)`
  await db.batch([
    db.insert(events).select(
      sql`select null, 'gathering.soon', null, ${gatherings.topicId}, ${guest}, ${now} from ${gatherings}
        where ${due} and ${guest} is not null`,
    ),
    db
      .update(gatherings)
      .set({ remindedAt: new Date(now) })
      .where(due),
  ])
}
