import { and, eq, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, years } from '../../db/exchange/municipalities.ts'
import { submissions } from '../../db/exchange/publication.ts'
import { Problem } from '../problem.ts'

interface Plan {
  teamId: string
  municipalityCode: string
  fiscalYear: number
}

/** What the exchange knows of a plan's municipality and year, and what of the plan waits for approval; one statement. */
export async function getOffice(db: ExchangeDb, { teamId, municipalityCode, fiscalYear }: Plan) {
  const waiting = db
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.teamId, teamId), eq(submissions.state, 'pending')))
  const found = await db
    .select({
      name: municipalities.name,
      population: municipalities.population,
      waiting: sql<string | null>`(${waiting})`,
      words: years.words,
    })
    .from(municipalities)
    .innerJoin(years, eq(years.fiscalYear, fiscalYear))
    .where(eq(municipalities.code, municipalityCode))
    .get()
  if (!found) throw new Problem('missing')
  const { words, ...office } = found
  const titles = Object.fromEntries(Object.entries(words.sheets).map(([sheet, { title }]) => [sheet, title]))
  return { ...office, titles }
}
