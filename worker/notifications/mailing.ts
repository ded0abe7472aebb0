import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { openExchange, type ExchangeDb } from '../../db/exchange/database.ts'
import { notices, noticeSettings, noticeTopics } from '../../db/exchange/notifications.ts'
import { listOf } from '../../db/list-of.ts'
import { findPerson } from '../auth/person.ts'
import type { Bindings } from '../env.ts'
import { logFailure } from '../log-failure.ts'
import { sendMail } from '../mail/send.ts'
import { listNotices } from './listing.ts'
import { noticeMail } from './mail-text.ts'
import { usualMail } from './topics.ts'

/** So many people are told in one run: each costs five statements, and a run has fifty. */
const peopleInRun = 8
/** So many notices stand in one mail; more are told by the next. */
const noticesInMail = 50

/** Tells people by mail of what they have not been told of, each at the time that they chose. May run as often as one likes. */
export async function mailNotices(env: Bindings, now = Date.now()) {
  const db = openExchange(env.EXCHANGE)
  const due = await findDue(db, now)
  for (const { userId, eventIds } of due) {
    const claimed = await claim(db, userId, eventIds, now)
    if (claimed.length === 0) continue
    const viewer = await findPerson(db, userId)
    const told = viewer ? await listNotices(db, viewer, { eventIds: claimed }) : []
    if (!viewer || told.length === 0) continue
    try {
      await sendMail(env, db, { to: viewer.email, ...noticeMail(told, env.ORIGIN) })
    } catch (error) {
      // Told by a later run; what went wrong with one must not keep the others from theirs.
      await release(db, userId, claimed)
      logFailure(error)
    }
  }
}

async function findDue(db: ExchangeDb, now: number) {
  const usual = sql.join(
    noticeTopics.map((topic) => sql`when ${topic} then ${usualMail[topic]}`),
    sql` `,
  )
  const mail = sql`coalesce(${noticeSettings.mail}, case ${notices.topic} ${usual} end)`
  const until = sql`case ${mail} when 'now' then ${now + 1} when 'daily' then ${lastMorning(now)}
    when 'weekly' then ${lastMonday(now)} else 0 end`
  const one = db
    .select({ userId: notices.userId, eventId: notices.eventId })
    .from(notices)
    .leftJoin(noticeSettings, and(eq(noticeSettings.userId, notices.userId), eq(noticeSettings.topic, notices.topic)))
    .where(and(isNull(notices.mailedAt), sql`${notices.at} < ${until}`))
    .orderBy(notices.at)
    .limit(1000)
    .as('due')
  const rows = await db
    .select({ userId: one.userId, eventIds: sql<string>`json_group_array(${one.eventId})`.as('eventIds') })
    .from(one)
    .groupBy(one.userId)
    .orderBy(sql`min(${one.eventId})`)
    .limit(peopleInRun)
  return rows.map(({ userId, eventIds }) => ({
    userId,
    eventIds: (JSON.parse(eventIds) as number[]).slice(0, noticesInMail),
  }))
}

// Of two runs at once only one gets a row: nothing is told twice.
async function claim(db: ExchangeDb, userId: string, eventIds: number[], now: number) {
  const rows = await db
    .update(notices)
    .set({ mailedAt: new Date(now) })
    .where(and(eq(notices.userId, userId), inArray(notices.eventId, listOf(eventIds)), isNull(notices.mailedAt)))
    .returning({ eventId: notices.eventId })
  return rows.map(({ eventId }) => eventId)
}

async function release(db: ExchangeDb, userId: string, eventIds: number[]) {
  await db
    .update(notices)
    .set({ mailedAt: null })
    .where(and(eq(notices.userId, userId), inArray(notices.eventId, listOf(eventIds))))
}

const [hour, day] = [60 * 60 * 1000, 24 * 60 * 60 * 1000]
// 7:00 in Japan is 22:00 of the day before in UTC.
const morning = 22 * hour

/** When it was last seven in the morning in Japan. */
export function lastMorning(now: number) {
  return Math.floor((now - morning) / day) * day + morning
}

/** When it was last seven on a Monday morning in Japan. */
export function lastMonday(now: number) {
  // The first Monday of the epoch began, in Japan's mornings, with Sunday the 4th of January 1970 at 22:00 UTC.
  const first = 3 * day + morning
  return Math.floor((now - first) / (7 * day)) * 7 * day + first
}
