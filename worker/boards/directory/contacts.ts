import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { contactRequests, directoryEntries } from '../../../db/exchange/directory.ts'
import { events } from '../../../db/exchange/notifications.ts'
import { guard } from '../../../db/guard.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { isTalker } from '../../policy-of-boards.ts'
import { Problem } from '../../problem.ts'
import { authorRows, readAuthors, type Author } from '../authors.ts'
import { isStillThere } from './entries.ts'

const day = 24 * 60 * 60 * 1000
const mostADay = 5
const perPage = 50

/** Says in words why somebody cannot be asked now. */
export async function ensureMayAsk(db: ExchangeDb, viewer: Viewer, toId: string) {
  if (!isTalker(viewer)) throw new Problem('forbidden')
  const row = await db
    .select({
      takesRequests: directoryEntries.takesRequests,
      today: askedToday(viewer).as('today'),
    })
    .from(directoryEntries)
    .where(and(eq(directoryEntries.userId, toId), isStillThere))
    .get()
  if (!row) throw new Problem('missing')
  if (!row.takesRequests || toId === viewer.id) throw new Problem('conflict')
  if (row.today >= mostADay) {
    throw new Problem('invalid', [
      { pointer: '#/text', detail: `連絡の依頼は24時間に${mostADay}件までです。しばらくしてから送ってください` },
    ])
  }
}

function askedToday(viewer: Viewer) {
  return sql<number>`(select count(*) from ${contactRequests}
    where ${contactRequests.userId} = ${viewer.id} and ${contactRequests.at} > ${Date.now() - day})`
}

/** Asks a person of the directory for contact; one request of a person waits for an answer at a time. */
export function requestOf(db: ExchangeDb, viewer: Viewer, toId: string, text: string) {
  const [id, at] = [crypto.randomUUID(), new Date()]
  const takes = and(eq(directoryEntries.userId, toId), eq(directoryEntries.takesRequests, true), isStillThere)
  const open = sql`exists (select 1 from ${contactRequests} where ${and(
    eq(contactRequests.userId, viewer.id),
    eq(contactRequests.toId, toId),
    isNull(contactRequests.answeredAt),
  )})`
  const statements = [
    guard(
      db,
      sql`exists (select 1 from ${directoryEntries} where ${takes}) and not ${open}
        and ${askedToday(viewer)} < ${mostADay}`,
    ),
    db.insert(contactRequests).values({ id, userId: viewer.id, toId, text, at }),
    db.insert(events).values({ kind: 'contact.asked', subjectId: id, actorId: viewer.id, at }),
  ]
  return { id, statements }
}

/** Answers what the viewer was asked, once. */
export function answerOf(db: ExchangeDb, viewer: Viewer, id: string, answer: string) {
  const at = new Date()
  const mine = and(eq(contactRequests.id, id), eq(contactRequests.toId, viewer.id), isNull(contactRequests.answeredAt))
  return [
    guard(db, sql`exists (select 1 from ${contactRequests} where ${mine})`),
    db.update(contactRequests).set({ answer, answeredAt: at }).where(eq(contactRequests.id, id)),
    db.insert(events).values({ kind: 'contact.answered', subjectId: id, actorId: viewer.id, at }),
  ]
}

/** What the viewer was asked and has asked, newest first; the others as they appear on the boards. */
export async function listContacts(db: ExchangeDb, viewer: Viewer) {
  const columns = {
    id: contactRequests.id,
    userId: contactRequests.userId,
    toId: contactRequests.toId,
    text: contactRequests.text,
    at: contactRequests.at,
    answer: contactRequests.answer,
    answeredAt: contactRequests.answeredAt,
  }
  const askers = db
    .select({ userId: contactRequests.userId })
    .from(contactRequests)
    .where(eq(contactRequests.toId, viewer.id))
  const [asked, sent, people] = await db.batch([
    db
      .select(columns)
      .from(contactRequests)
      .where(eq(contactRequests.toId, viewer.id))
      .orderBy(desc(contactRequests.at))
      .limit(perPage),
    db
      .select({ ...columns, name: sql<string | null>`${directoryEntries.name}`.as('toName') })
      .from(contactRequests)
      .leftJoin(directoryEntries, eq(directoryEntries.userId, contactRequests.toId))
      .where(eq(contactRequests.userId, viewer.id))
      .orderBy(desc(contactRequests.at))
      .limit(perPage),
    authorRows(db, askers),
  ])
  const authors = readAuthors(people)
  return {
    asked: asked.map((row) => ({ ...shown(row), from: authors.get(row.userId) ?? gone })),
    sent: sent.map((row) => ({ ...shown(row), to: row.name ?? undefined })),
  }
}

const gone: Author = { role: 'gone' }

function shown({ id, text, at, answer, answeredAt }: typeof contactRequests.$inferSelect) {
  return { id, text, at: at.getTime(), answer: answer ?? undefined, answeredAt: answeredAt?.getTime() }
}
