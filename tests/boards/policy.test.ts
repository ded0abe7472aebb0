import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { boardMembers, boards } from '../../db/exchange/boards.ts'
import type { Viewer } from '../../worker/auth/viewer.ts'
import { isModeratedBoard, isReadableBoard, isWritableBoard } from '../../worker/policy-of-boards.ts'
import { people, scenario, type Scenario } from '../support/scenario.ts'

type Board = typeof boards.$inferInsert
type Member = { who: (typeof people)[number]; isModerator: boolean }

const drawn = fc.record({
  kind: fc.constantFrom('theme', 'year', 'prefecture', 'group', 'closed'),
  fiscalYear: fc.constantFrom(2021, 2018),
  prefecture: fc.constantFrom('試験県', '別の県'),
  isArchived: fc.boolean(),
  members: fc.uniqueArray(fc.record({ who: fc.constantFrom(...people), isModerator: fc.boolean() }), {
    selector: ({ who }) => who,
    maxLength: 4,
  }),
})

const ofTeams = {
  2021: ['researcher', 'colleague', 'partner', 'exPartner', 'stranger'],
  2018: ['alumnus', 'otherAlumnus'],
}
const ofGroup = ['researcher', 'colleague', 'partner']

// The rule in plain words, to be compared with the statement.
function readers(
  { kind, fiscalYear, prefecture }: Pick<Board, 'kind' | 'fiscalYear' | 'prefecture'>,
  members: Member[],
) {
  const everybody = [...ofTeams[2021], ...ofTeams[2018]]
  const byKind = {
    theme: [...everybody, 'secretariat'],
    year: [...ofTeams[fiscalYear === 2018 ? 2018 : 2021], 'secretariat'],
    prefecture: [...(prefecture === '試験県' ? everybody : []), 'secretariat'],
    group: ofGroup,
    closed: members.map(({ who }) => who),
  }
  const moderators = members.filter(({ isModerator }) => isModerator && kind !== 'group')
  return new Set<string>([...byKind[kind], ...moderators.map(({ who }) => who)])
}

it('opens each board to those whom its kind names, and its tools to its moderators', async () => {
  const world = await scenario()
  await fc.assert(
    fc.asyncProperty(drawn, async ({ kind, fiscalYear, prefecture, isArchived, members }) => {
      const board: Board = {
        id: crypto.randomUUID(),
        kind,
        name: '試し',
        purpose: '試すための掲示板',
        fiscalYear: kind === 'year' ? fiscalYear : null,
        prefecture: kind === 'prefecture' ? prefecture : null,
        groupId: kind === 'group' ? world.group.id : null,
        createdAt: new Date(),
        archivedAt: isArchived ? new Date() : null,
      }
      await world.db.insert(boards).values(board)
      for (const { who, isModerator } of members) await join(world, board.id, who, isModerator)
      const mayRead = readers(board, members)
      const mayModerate = members.filter(({ who, isModerator }) => isModerator && mayRead.has(who))
      const moderators = new Set<string>(mayModerate.map(({ who }) => who))
      for (const who of people) {
        const expected = {
          reads: Number(mayRead.has(who)),
          writes: Number(mayRead.has(who) && !isArchived),
          moderates: Number(moderators.has(who)),
        }
        expect({ who, ...(await rightsOf(world, world.ids[who], board.id)) }).toEqual({ who, ...expected })
      }
    }),
    { numRuns: 40 },
  )
}, 120_000)

it('closes with the end of a role', async () => {
  const world = await scenario()
  const id = crypto.randomUUID()
  const board = { id, kind: 'year' as const, name: '2021年度', purpose: '同じ年に学んだ人', fiscalYear: 2021 }
  await world.db.insert(boards).values({ ...board, createdAt: new Date() })
  expect(await rightsOf(world, world.ids.researcher, id)).toMatchObject({ reads: 1 })
  const ended = { until: new Date(Date.now() - 1000) }
  await world.db.update(memberships).set(ended).where(eq(memberships.userId, world.ids.researcher))
  expect(await rightsOf(world, world.ids.researcher, id)).toEqual({ reads: 0, writes: 0, moderates: 0 })
})

function join({ db, ids }: Scenario, boardId: string, who: Member['who'], isModerator: boolean) {
  return db.insert(boardMembers).values({ boardId, userId: ids[who], isModerator, since: new Date() })
}

async function rightsOf({ db }: Scenario, userId: string, boardId: string) {
  const viewer: Viewer = { id: userId, name: '', email: '', sessionId: '', roles: [] }
  return db
    .select({
      reads: isReadableBoard(db, viewer).mapWith(Number),
      writes: isWritableBoard(db, viewer).mapWith(Number),
      moderates: isModeratedBoard(db, viewer).mapWith(Number),
    })
    .from(boards)
    .where(eq(boards.id, boardId))
    .get()
}
