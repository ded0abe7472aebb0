import { and, desc, eq, exists, inArray, isNotNull, lt, notInArray, or, sql } from 'drizzle-orm'
import { boards, boardMessages, boardTopics } from '../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { remarks } from '../../db/exchange/feedback.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { events, notices } from '../../db/exchange/notifications.ts'
import { hiddenMunicipalities, releases } from '../../db/exchange/publication.ts'
import { listOf } from '../../db/list-of.ts'
import type { Viewer } from '../auth/viewer.ts'
import { boundOnce } from '../bound-once.ts'
import { isReadableBoard } from '../policy-of-boards.ts'
import { isReadableRemark } from '../policy-of-remarks.ts'
import { draftTeams, isVisible, ownTeams, sharedGroups, teamsOfSubmissions } from '../policy.ts'

export const noticesOnPage = 50

export type NoticeKind =
  | 'submission.made'
  | 'submission.returned'
  | 'release.approved'
  | 'release.withdrawn'
  | 'disposal.confirmed'
  | 'remark.made'
  | 'remark.answered'
  | 'remark.talked'
  | 'group.proposed'
  | 'group.accepted'
  | 'group.declined'
  | 'group.left'
  | 'message.made'
  | 'topic.made'
  /** What would be one of the two before, and calls the viewer. */
  | 'mention'
  | 'contact.asked'
  | 'contact.answered'
  | 'gathering.changed'
  | 'gathering.cancelled'
  | 'gathering.soon'
  | 'gathering.opened'

interface Which {
  /** The last one of the page before. */
  before?: number | undefined
  /** Only these events. */
  eventIds?: number[]
  limit?: number
}

/** What concerns the viewer and may still be known, newest first: whose it is and where it stands, and no words but a topic's title. */
export async function listNotices(
  db: ExchangeDb,
  viewer: Viewer,
  { before, eventIds, limit = noticesOnPage }: Which = {},
) {
  const { me, asker } = boundOnce(db, viewer)
  const rows = await db
    .with(me)
    .select({
      id: events.id,
      kind: sql<NoticeKind>`${events.kind}`.as('kind'),
      topic: notices.topic,
      subjectId: events.subjectId,
      teamId: events.teamId,
      fiscalYear: teams.fiscalYear,
      at: notices.at,
      readAt: notices.readAt,
      municipality: shownName(db, asker).as('municipality'),
      remarkReleaseId: sql<string | null>`(select ${remarks.releaseId} from ${remarks}
        where ${remarks.id} = ${events.subjectId} and ${events.kind} like 'remark.%')`.as('remarkReleaseId'),
      messageTopicId: boardTopics.id,
      title: sql<string | null>`case when ${boardTopics.titleHiddenAt} is null then ${boardTopics.title} end`.as(
        'title',
      ),
      messageNumber: boardMessages.number,
    })
    .from(notices)
    .innerJoin(events, eq(events.id, notices.eventId))
    .leftJoin(teams, eq(teams.id, events.teamId))
    .leftJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .leftJoin(boardMessages, and(eq(events.kind, 'message.made'), eq(boardMessages.id, events.subjectId)))
    .leftJoin(
      boardTopics,
      sql`${boardTopics.id} = case when ${events.kind} = 'message.made' then ${boardMessages.topicId}
        when ${events.kind} = 'topic.made' or ${events.kind} like 'gathering.%' then ${events.subjectId} end`,
    )
    .where(
      and(
        eq(notices.userId, asker.id),
        before === undefined ? undefined : lt(notices.eventId, before),
        eventIds && inArray(notices.eventId, listOf(eventIds)),
        mayStillKnow(db, asker),
      ),
    )
    .orderBy(desc(notices.eventId))
    .limit(limit)
  return rows.map(({ at, readAt, teamId, remarkReleaseId, messageTopicId, messageNumber, ...notice }) => ({
    ...notice,
    kind: notice.topic === 'mention' ? ('mention' as const) : notice.kind,
    at: at.getTime(),
    isRead: readAt !== null,
    href: addressOf({ ...notice, teamId, remarkReleaseId, messageTopicId, messageNumber }, viewer),
  }))
}

export type Notice = Awaited<ReturnType<typeof listNotices>>[number]

interface Subject {
  kind: NoticeKind
  subjectId: string
  teamId: string | null
  remarkReleaseId: string | null
  messageTopicId: string | null
  messageNumber: number | null
}

function addressOf(subject: Subject, viewer: Viewer) {
  const { kind, subjectId, teamId, remarkReleaseId, messageTopicId, messageNumber } = subject
  if (kind.startsWith('remark.')) {
    const isOurs = teamId !== null && draftTeams(viewer).includes(teamId)
    return isOurs
      ? `/teams/${teamId}/remarks#remark-${subjectId}`
      : `/releases/${remarkReleaseId}/remarks#remark-${subjectId}`
  }
  if (kind.startsWith('submission.')) return `/submissions/${subjectId}`
  if (kind.startsWith('contact.')) return '/boards/directory/contacts'
  if (kind.startsWith('group.')) return `/groups/${subjectId}`
  if (kind === 'message.made') return `/topics/${messageTopicId}#message-${messageNumber}`
  if (kind === 'topic.made' || kind.startsWith('gathering.')) return `/topics/${subjectId}`
  return `/releases/${subjectId}`
}

function mayStillKnow(db: ExchangeDb, viewer: Viewer) {
  const one = { one: sql`1` }
  const release = db
    .select(one)
    .from(releases)
    .where(and(eq(releases.id, events.subjectId), isVisible(db, viewer)))
  const remark = db
    .select(one)
    .from(remarks)
    .innerJoin(releases, eq(releases.id, remarks.releaseId))
    .where(and(eq(remarks.id, events.subjectId), isReadableRemark(db, viewer)))
  const board = db
    .select(one)
    .from(boards)
    .where(and(eq(boards.id, boardTopics.boardId), isReadableBoard(db, viewer)))
  return or(
    and(eq(events.kind, 'release.approved'), exists(release)),
    // That it was withdrawn and must be destroyed is what whoever has read it is told.
    eq(events.kind, 'release.withdrawn'),
    sql`${events.kind} like 'contact.%'`,
    and(
      inArray(events.kind, ['submission.made', 'submission.returned', 'disposal.confirmed']),
      inArray(events.teamId, teamsOfSubmissions(db, viewer)),
    ),
    and(inArray(events.kind, ['remark.made', 'remark.answered', 'remark.talked']), exists(remark)),
    and(sql`${events.kind} like 'group.%'`, inArray(events.subjectId, sharedGroups(db, viewer))),
    // The topic is there for what is said on the boards alone.
    and(
      isNotNull(boardTopics.id),
      sql`(${boardMessages.id} is null or (${boardMessages.deletedAt} is null and ${boardMessages.hiddenAt} is null))`,
      exists(board),
    ),
  )
}

// Nobody outside its house learns whose a hidden release is.
function shownName(db: ExchangeDb, viewer: Viewer) {
  const hiddenAs = db
    .select({ name: hiddenMunicipalities.name })
    .from(hiddenMunicipalities)
    .innerJoin(releases, eq(releases.id, hiddenMunicipalities.releaseId))
    .where(
      and(
        sql`(${releases.id} = ${events.subjectId} or ${releases.id} = (select r.releaseId from remarks r where r.id = ${events.subjectId}))`,
        notInArray(releases.teamId, ownTeams(db, viewer)),
      ),
    )
  return sql<string | null>`coalesce((${hiddenAs}), ${municipalities.name})`
}
