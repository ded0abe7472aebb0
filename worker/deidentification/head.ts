import { eq } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams, years } from '../../db/exchange/municipalities.ts'
import { Problem } from '../problem.ts'
import type { Head } from './prepare.ts'

/** What the team's next release would say of itself to somebody outside. */
export async function getHead(db: ExchangeDb, teamId: string): Promise<Head> {
  const found = await db
    .select({ team: teams, municipality: municipalities, words: years.words })
    .from(teams)
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .innerJoin(years, eq(years.fiscalYear, teams.fiscalYear))
    .where(eq(teams.id, teamId))
    .get()
  if (!found) throw new Problem('missing')
  const { team, municipality, words } = found
  return {
    id: crypto.randomUUID(),
    number: 1,
    approvedAt: Date.now(),
    fiscalYear: team.fiscalYear,
    team: { id: team.id, name: team.name },
    municipality: { code: municipality.code, name: municipality.name, prefecture: municipality.prefecture },
    hiddenAs: null,
    own: false,
    advised: false,
    open: 'all',
    sha256: undefined,
    titles: Object.fromEntries(Object.entries(words.sheets).map(([sheet, { title }]) => [sheet, title])),
  }
}
