import { and, desc, eq, ne, sql, type SQL } from 'drizzle-orm'
import { boardFollows } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { contactRequests, directoryEntries } from '../../../db/exchange/directory.ts'
import { municipalities, teams } from '../../../db/exchange/municipalities.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { isTalker } from '../../policy-of-boards.ts'
import { Problem } from '../../problem.ts'
import { searchKey } from '../../search/key.ts'
import { readWords, type Wanted } from '../../search/words.ts'
import { isFollowed } from '../following/following.ts'
import type { Entry } from './schema.ts'

const perPage = 50

/** The directory is of, and for, people who are or were in a team; the secretariat reads it. */
export function ensureReadsDirectory(viewer: Viewer) {
  if (!isTalker(viewer) && !viewer.roles.some(({ name }) => name === 'secretariat')) throw new Problem('missing')
}

/** People of the directory who say all of the words, or come from where they say, those who last changed their entry first. */
export async function listEntries(db: ExchangeDb, viewer: Viewer, typed: string) {
  const wanted = readWords(typed)
  const rows = await entryRows(db, viewer, and(ne(directoryEntries.userId, viewer.id), saysAll(wanted)))
    .orderBy(desc(directoryEntries.at))
    .limit(perPage + 1)
  return { people: rows.slice(0, perPage).map(readEntry), hasMore: rows.length > perPage }
}

export async function getOwnEntry(db: ExchangeDb, viewer: Viewer) {
  const row = await db.select().from(directoryEntries).where(eq(directoryEntries.userId, viewer.id)).get()
  if (!row) return undefined
  const { name, helps, about, takesRequests, takesFollowers } = row
  return { name, helps, about, takesRequests, takesFollowers }
}

/** Where the newest team of a person is, in which the person is or was. */
const newestTeam = sql`(select m."teamId" from "memberships" m join "teams" t on t."id" = m."teamId"
  where m."userId" = ${directoryEntries.userId} and m."role" in ('researcher', 'alumnus')
  and (m."until" is null or m."until" > unixepoch() * 1000) order by t."fiscalYear" desc limit 1)`

/** Of rows of `directoryEntries`: the person still has a role that brings people here. */
export const isStillThere = sql`${newestTeam} is not null`

function entryRows(db: ExchangeDb, viewer: Viewer, condition: SQL | undefined) {
  const open = sql<number>`exists (select 1 from ${contactRequests} where ${contactRequests.userId} = ${viewer.id}
    and ${contactRequests.toId} = ${directoryEntries.userId} and ${contactRequests.answeredAt} is null)`
  return db
    .select({
      id: directoryEntries.userId,
      name: directoryEntries.name,
      helps: directoryEntries.helps,
      about: directoryEntries.about,
      takesRequests: directoryEntries.takesRequests,
      takesFollowers: directoryEntries.takesFollowers,
      municipality: sql<string>`${municipalities.name}`.as('municipality'),
      prefecture: municipalities.prefecture,
      fiscalYear: teams.fiscalYear,
      isAsked: open.as('isAsked'),
      follows: isFollowed(viewer, 'person', sql`${directoryEntries.userId}`).as('followsPerson'),
    })
    .from(directoryEntries)
    .innerJoin(teams, eq(teams.id, newestTeam))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(condition)
    .$dynamic()
}

function readEntry({ isAsked, follows, ...entry }: Awaited<ReturnType<typeof entryRows>>[number]) {
  return { ...entry, isAsked: Boolean(isAsked), isFollowed: Boolean(follows) }
}

export type ListedPerson = ReturnType<typeof readEntry>

function saysAll({ words, excluded }: Wanted) {
  const said = sql`(${directoryEntries.search} || ' ' || ${municipalities.name} || ' ' || ${municipalities.prefecture}
    || ' ' || ${teams.fiscalYear})`
  const one = (spellings: string[]) =>
    sql`exists (select 1 from json_each(${JSON.stringify(spellings)}) where instr(${said}, value) > 0)`
  return and(...words.map(one), ...excluded.map((spellings) => sql`not ${one(spellings)}`))
}

export function entryKept(db: ExchangeDb, viewer: Viewer, entry: Entry) {
  const { name, helps, about, takesRequests, takesFollowers } = entry
  const search = searchKey([name, ...helps, about].join(' '))
  const values = { name, helps, about, takesRequests, takesFollowers, search, at: new Date() }
  return [
    db
      .insert(directoryEntries)
      .values({ userId: viewer.id, ...values })
      .onConflictDoUpdate({ target: directoryEntries.userId, set: values }),
    ...(takesFollowers ? [] : [followersGone(db, viewer.id)]),
  ]
}

export function entryGone(db: ExchangeDb, viewer: Viewer) {
  return [db.delete(directoryEntries).where(eq(directoryEntries.userId, viewer.id)), followersGone(db, viewer.id)]
}

function followersGone(db: ExchangeDb, userId: string) {
  return db.delete(boardFollows).where(and(eq(boardFollows.kind, 'person'), eq(boardFollows.target, userId)))
}
