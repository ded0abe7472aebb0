import { and, eq, inArray, sql, type SQLWrapper } from 'drizzle-orm'
import { memberships } from '../../db/exchange/auth.ts'
import { boardPersonas } from '../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import type { RoleName, Viewer } from '../auth/viewer.ts'
import { inForce } from '../policy.ts'

/** Who somebody is on the boards: never more than the person lets be seen, and than at least three people share. */
export interface Author {
  role: RoleName | 'gone'
  displayName?: string
  municipality?: string
  fiscalYear?: number
}

/** The roles of people, by whose ids; rows go through `readAuthors`. */
export function authorRows(db: ExchangeDb, userIds: SQLWrapper) {
  return db
    .select({
      userId: memberships.userId,
      role: memberships.role,
      municipality: municipalities.name,
      fiscalYear: teams.fiscalYear,
      displayName: boardPersonas.displayName,
      showsMunicipality: boardPersonas.showsMunicipality,
      showsYear: boardPersonas.showsYear,
      sharing: {
        both: sharing(sql`t."municipalityCode" = ${teams.municipalityCode} and t."fiscalYear" = ${teams.fiscalYear}`),
        municipality: sharing(sql`t."municipalityCode" = ${teams.municipalityCode}`),
        year: sharing(sql`t."fiscalYear" = ${teams.fiscalYear}`),
      },
    })
    .from(memberships)
    .leftJoin(teams, eq(teams.id, memberships.teamId))
    .leftJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .leftJoin(boardPersonas, eq(boardPersonas.userId, memberships.userId))
    .where(and(inArray(memberships.userId, userIds), inForce))
}

// Three are enough to know: counting a whole year would read hundreds of rows for each author.
function sharing(condition: SQLWrapper) {
  return sql<number>`(select count(*) from (select distinct m."userId" from teams t join memberships m
    on m."teamId" = t."id" where ${condition} and m."role" = ${memberships.role} limit 3))`
}

type Row = Awaited<ReturnType<typeof authorRows>>[number]

const order: RoleName[] = ['researcher', 'alumnus', 'secretariat', 'advisor', 'approver']

/** Of several roles the one that brings somebody here: the newest team before anything else. */
export function readAuthors(rows: Row[]) {
  const byPerson = Map.groupBy(rows, ({ userId }) => userId)
  return new Map(
    [...byPerson].map(([userId, all]) => {
      const [row] = all.toSorted(
        (a, b) => order.indexOf(a.role) - order.indexOf(b.role) || (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0),
      )
      return [userId, shownOf(row!)] as const
    }),
  )
}

function shownOf(row: Row): Author {
  const { role, sharing: shared } = row
  const common = { role, displayName: row.displayName ?? undefined }
  if (role !== 'researcher' && role !== 'alumnus') return common
  const municipality = row.showsMunicipality === false ? undefined : (row.municipality ?? undefined)
  const fiscalYear = row.showsYear === false ? undefined : (row.fiscalYear ?? undefined)
  if (municipality && fiscalYear && shared.both >= 3) return { ...common, municipality, fiscalYear }
  if (municipality && shared.municipality >= 3) return { ...common, municipality }
  if (fiscalYear && shared.year >= 3) return { ...common, fiscalYear }
  return common
}

/** As others see the viewer. */
export async function ownAuthor(db: ExchangeDb, viewer: Viewer): Promise<Author> {
  const authors = readAuthors(await authorRows(db, sql`(${viewer.id})`))
  return authors.get(viewer.id) ?? { role: 'gone' }
}
