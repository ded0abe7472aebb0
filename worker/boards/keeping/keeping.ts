import { and, asc, desc, eq, exists, ne, sql } from 'drizzle-orm'
import { boardMembers, boards } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { groupMembers, groups } from '../../../db/exchange/groups.ts'
import { municipalities, years } from '../../../db/exchange/municipalities.ts'
import { guard } from '../../../db/guard.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { canRunYear, draftTeams, stillIs } from '../../policy.ts'
import { Problem } from '../../problem.ts'
import { findByMail } from '../find-by-mail.ts'
import { recorded } from '../moderation/record.ts'
import type { BoardWords, NewBoard } from './schema.ts'

/** Boards that the secretariat keeps, the closed ones by their names alone; groups keep theirs. */
export async function listKept(db: ExchangeDb, viewer: Viewer) {
  if (!canRunYear(viewer)) throw new Problem('missing')
  const [rows, allYears, prefectures] = await db.batch([
    db
      .select({
        id: boards.id,
        kind: boards.kind,
        name: boards.name,
        purpose: boards.purpose,
        allowsAnonymous: boards.allowsAnonymous,
        archivedAt: boards.archivedAt,
      })
      .from(boards)
      .where(ne(boards.kind, 'group'))
      .orderBy(sql`${boards.archivedAt} is not null`, asc(boards.kind), asc(boards.name))
      .limit(300),
    db.select({ fiscalYear: years.fiscalYear }).from(years).orderBy(desc(years.fiscalYear)),
    db
      .select({ prefecture: municipalities.prefecture })
      .from(municipalities)
      .groupBy(municipalities.prefecture)
      .orderBy(sql`min(${municipalities.code})`),
  ])
  return {
    boards: rows.map(({ archivedAt, ...board }) => ({ ...board, isArchived: archivedAt !== null })),
    years: allYears.map(({ fiscalYear }) => fiscalYear),
    prefectures: prefectures.map(({ prefecture }) => prefecture),
  }
}

export type KeptBoard = Awaited<ReturnType<typeof listKept>>['boards'][number]

/** Opens a board; a closed one with its first moderator. */
export async function boardOf(db: ExchangeDb, viewer: Viewer, asked: NewBoard) {
  ensureKeeps(viewer)
  const { kind, name, purpose, allowsAnonymous } = asked
  const [id, at] = [crypto.randomUUID(), new Date()]
  const moderator = kind === 'closed' ? await findByMail(db, asked.email) : undefined
  const fiscalYear = kind === 'year' ? asked.fiscalYear : null
  const prefecture = kind === 'prefecture' ? asked.prefecture : null
  await ensureThere(db, asked)
  const statements = [
    guard(db, stillIs(db, viewer, 'secretariat')),
    db.insert(boards).values({ id, kind, name, purpose, allowsAnonymous, fiscalYear, prefecture, createdAt: at }),
    ...(moderator === undefined
      ? []
      : [
          db.insert(boardMembers).values({ boardId: id, userId: moderator, isModerator: true, since: at }),
          recorded(db, viewer, { boardId: id, kind: 'named', subjectId: moderator, at }),
        ]),
  ]
  return { id, statements }
}

async function ensureThere(db: ExchangeDb, asked: NewBoard) {
  if (asked.kind === 'year' && (await db.$count(years, eq(years.fiscalYear, asked.fiscalYear))) === 0) {
    throw new Problem('invalid', [{ pointer: '#/fiscalYear', detail: 'この年度はまだ開かれていません' }])
  }
  if (asked.kind !== 'prefecture') return
  if ((await db.$count(municipalities, eq(municipalities.prefecture, asked.prefecture))) === 0) {
    throw new Problem('invalid', [{ pointer: '#/prefecture', detail: '都道府県を選んでください' }])
  }
}

export function wordsOf(db: ExchangeDb, viewer: Viewer, id: string, { name, purpose, allowsAnonymous }: BoardWords) {
  ensureKeeps(viewer)
  return [...kept(db, viewer, id), db.update(boards).set({ name, purpose, allowsAnonymous }).where(eq(boards.id, id))]
}

/** An archived board is read as before and takes no more messages. */
export function archiveOf(db: ExchangeDb, viewer: Viewer, id: string, isArchived: boolean) {
  ensureKeeps(viewer)
  const at = new Date()
  return [
    ...kept(db, viewer, id),
    db
      .update(boards)
      .set({ archivedAt: isArchived ? at : null })
      .where(eq(boards.id, id)),
    recorded(db, viewer, { boardId: id, kind: isArchived ? 'archived' : 'unarchived', at }),
  ]
}

function ensureKeeps(viewer: Viewer) {
  if (!canRunYear(viewer)) throw new Problem('forbidden')
}

function kept(db: ExchangeDb, viewer: Viewer, id: string) {
  const there = and(eq(boards.id, id), ne(boards.kind, 'group'))
  return [guard(db, sql`${stillIs(db, viewer, 'secretariat')} and exists (select 1 from ${boards} where ${there})`)]
}

/** Groups in which a team of the viewer is, and which have no board yet. */
export function listWithoutBoard(db: ExchangeDb, viewer: Viewer) {
  const own = draftTeams(viewer)
  if (own.length === 0) return []
  return db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(and(isOurs(db, own), sql`not exists (select 1 from "boards" b where b."groupId" = ${groups.id})`))
    .orderBy(asc(groups.name))
    .limit(20)
}

/** Opens the board of a group, once; who opens it moderates it. */
export function groupBoardOf(db: ExchangeDb, viewer: Viewer, groupId: string, purpose: string) {
  const own = draftTeams(viewer)
  if (own.length === 0) throw new Problem('missing')
  const [id, at] = [crypto.randomUUID(), new Date()]
  const statements = [
    guard(
      db,
      sql`exists (select 1 from ${groups} where ${and(eq(groups.id, groupId), isOurs(db, own))})
        and not exists (select 1 from ${boards} where ${eq(boards.groupId, groupId)})`,
    ),
    db.insert(boards).select(
      db
        .select({
          id: sql<string>`${id}`.as('id'),
          kind: sql`'group'`.as('kind'),
          name: groups.name,
          purpose: sql<string>`${purpose}`.as('purpose'),
          fiscalYear: sql`null`.as('fiscalYear'),
          prefecture: sql`null`.as('prefecture'),
          groupId: sql<string>`${groups.id}`.as('groupId'),
          allowsAnonymous: sql`0`.as('allowsAnonymous'),
          createdAt: sql`${at.getTime()}`.as('createdAt'),
          archivedAt: sql`null`.as('archivedAt'),
        })
        .from(groups)
        .where(eq(groups.id, groupId)),
    ),
    db.insert(boardMembers).values({ boardId: id, userId: viewer.id, isModerator: true, since: at }),
  ]
  return { id, statements }
}

function isOurs(db: ExchangeDb, teamIds: string[]) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(groupMembers)
      .where(
        and(
          eq(groupMembers.groupId, groups.id),
          eq(groupMembers.state, 'accepted'),
          sql`${groupMembers.teamId} in (select value from json_each(${JSON.stringify(teamIds)}))`,
        ),
      ),
  )
}
