import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { boards, boardTopics } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { gatheringGuests, gatherings } from '../../../db/exchange/gatherings.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { isReadableBoard } from '../../policy-of-boards.ts'
import { authorRows, readAuthors, type Author } from '../authors.ts'

/** So many guests are shown one by one. */
const mostShown = 100
const mostListed = 100

interface OfTopic {
  id: string
  authorId: string
  isAnonymous: boolean
  canModerate: boolean
  /** Moderators have hidden what it says. */
  isHidden: boolean
}

/**
 * The gathering of a topic that the viewer reads, with those who come, each as the boards show the person; the address only for
 * who signed up, called for it or moderates. Missing where none was set.
 */
export async function getGathering(db: ExchangeDb, viewer: Viewer, topic: OfTopic) {
  const ofTopic = eq(gatheringGuests.topicId, topic.id)
  const shown = db
    .select({ userId: gatheringGuests.userId })
    .from(gatheringGuests)
    .where(ofTopic)
    .orderBy(asc(gatheringGuests.id))
    .limit(mostShown)
  const [[row], guests, people, [mine], [report]] = await db.batch([
    db
      .select({
        gathering: gatherings,
        guests: sql<number>`(select count(*) from ${gatheringGuests} where ${ofTopic})`.as('guests'),
      })
      .from(gatherings)
      .where(eq(gatherings.topicId, topic.id)),
    shown,
    authorRows(db, shown),
    db
      .select({ place: placeOf() })
      .from(gatheringGuests)
      .where(and(ofTopic, eq(gatheringGuests.userId, viewer.id))),
    db.select({ id: boardTopics.id }).from(boardTopics).where(eq(boardTopics.reportOf, topic.id)).limit(1),
  ])
  if (!row) return undefined
  const { gathering } = row
  const isSilent = topic.isHidden && !topic.canModerate
  const calls = topic.authorId === viewer.id || topic.canModerate
  const authors = readAuthors(people)
  const among = amongOf(mine?.place ?? null, gathering.capacity)
  return {
    ...readTimes(gathering),
    place: isSilent ? '' : gathering.place,
    address: !isSilent && (calls || mine) ? gathering.address : '',
    hasAddress: !isSilent && gathering.address !== '',
    capacity: gathering.capacity ?? undefined,
    isCancelled: gathering.cancelledAt !== null,
    isOver: gathering.startsAt.getTime() <= Date.now(),
    among,
    canChange: calls,
    count: Math.min(row.guests, gathering.capacity ?? row.guests),
    waiting: Math.max(0, row.guests - (gathering.capacity ?? row.guests)),
    guests: guests
      .slice(0, gathering.capacity ?? mostShown)
      .map(({ userId }) =>
        topic.isAnonymous && userId === topic.authorId ? ('anonymous' as const) : (authors.get(userId) ?? gone),
      ),
    reportId: report?.id,
  }
}

export type ShownGathering = NonNullable<Awaited<ReturnType<typeof getGathering>>>

const gone: Author = { role: 'gone' }

/** What is still to come in the boards that the viewer reads, the next one first. */
export async function listGatherings(db: ExchangeDb, viewer: Viewer, now = Date.now()) {
  const rows = await comingRows(db, viewer).where(
    and(gt(gatherings.endsAt, new Date(now)), isNull(boardTopics.titleHiddenAt), isReadableBoard(db, viewer)),
  )
  return rows.map(({ gathering, place, guests, ...topic }) => ({
    ...topic,
    ...readTimes(gathering),
    place: gathering.place,
    isOnline: gathering.address !== '',
    isCancelled: gathering.cancelledAt !== null,
    capacity: gathering.capacity ?? undefined,
    guests,
    among: amongOf(place, gathering.capacity),
  }))
}

/** What the viewer signed up for and may still read, of the last half year and to come: for a calendar, with the addresses. */
export async function listSignedUp(db: ExchangeDb, viewer: Viewer, now = Date.now()) {
  const halfYear = 183 * 24 * 60 * 60 * 1000
  const rows = await comingRows(db, viewer).where(
    and(
      gt(gatherings.endsAt, new Date(now - halfYear)),
      sql`${placeOfViewer(viewer)} is not null`,
      isReadableBoard(db, viewer),
    ),
  )
  return rows.map(({ gathering, id, shownTitle }) => {
    const entry = { ...gathering, id, title: shownTitle }
    return shownTitle === '' ? { ...entry, place: '', address: '' } : entry
  })
}

function comingRows(db: ExchangeDb, viewer: Viewer) {
  return db
    .select({
      id: boardTopics.id,
      shownTitle: sql<string>`case when ${boardTopics.titleHiddenAt} is null then ${boardTopics.title} else '' end`.as(
        'shownTitle',
      ),
      board: boards.name,
      gathering: gatherings,
      guests: sql<number>`(select count(*) from "gatheringGuests" c where c."topicId" = ${boardTopics.id})`.as(
        'guests',
      ),
      place: placeOfViewer(viewer).as('placeOfViewer'),
    })
    .from(gatherings)
    .innerJoin(boardTopics, eq(boardTopics.id, gatherings.topicId))
    .innerJoin(boards, eq(boards.id, boardTopics.boardId))
    .orderBy(asc(gatherings.startsAt), asc(boardTopics.id))
    .limit(mostListed)
    .$dynamic()
}

function placeOfViewer(viewer: Viewer) {
  return sql<
    number | null
  >`(select (select count(*) from "gatheringGuests" e where e."topicId" = m."topicId" and e."id" <= m."id")
    from "gatheringGuests" m where m."topicId" = ${gatherings.topicId} and m."userId" = ${viewer.id})`
}

/** Of a row of guests: how many signed up until then. */
function placeOf() {
  return sql<number>`(select count(*) from "gatheringGuests" e where e."topicId" = "gatheringGuests"."topicId"
    and e."id" <= "gatheringGuests"."id")`.as('place')
}

function amongOf(place: number | null, capacity: number | null): 'no' | 'in' | 'waiting' {
  if (place === null) return 'no'
  return capacity === null || place <= capacity ? 'in' : 'waiting'
}

function readTimes({ startsAt, endsAt }: typeof gatherings.$inferSelect) {
  return { startsAt: startsAt.getTime(), endsAt: endsAt.getTime() }
}
