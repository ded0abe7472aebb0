import { eq, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { hiddenMunicipalities, releases } from '../../db/exchange/publication.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isOfAdvisedTeam, isOfOwnTeam } from '../policy-by-row.ts'

/** Who and when, without a word of the plan. */
export interface ReleaseHead {
  id: string
  number: number
  approvedAt: number
  fiscalYear: number
  team: { id: string; name: string }
  /** Where it is hidden and not the viewer's own, its name is what it is called instead, and nothing else is said. */
  municipality: { code: string; name: string; prefecture: string }
  /** What others read instead of the municipality's name, if it is hidden. */
  hiddenAs: string | null
  /** Of the viewer's own house. */
  own: boolean
  /** Of a team to which the viewer is an assigned advisor. */
  advised: boolean
}

/**
 * The columns of a `ReleaseHead`, from `releases`, `teams` and `municipalities`. Each has a name of its own: a batch of D1
 * keeps only one of two columns that are called alike.
 */
export function headColumns(db: ExchangeDb, viewer: Viewer) {
  return {
    id: releases.id,
    number: releases.number,
    approvedAt: releases.approvedAt,
    fiscalYear: teams.fiscalYear,
    team: { id: sql<string>`${teams.id}`.as('ofTeam'), name: sql<string>`${teams.name}`.as('teamName') },
    municipality: { code: municipalities.code, name: municipalities.name, prefecture: municipalities.prefecture },
    hiddenAs: sql<string | null>`(${db
      .select({ name: hiddenMunicipalities.name })
      .from(hiddenMunicipalities)
      .where(eq(hiddenMunicipalities.releaseId, releases.id))})`,
    own: sql<number>`${isOfOwnTeam(db, viewer)}`,
    advised: sql<number>`${isOfAdvisedTeam(db, viewer)}`,
  }
}

export type HeadRow = Omit<ReleaseHead, 'approvedAt' | 'own' | 'advised'> & {
  approvedAt: Date
  own: number
  advised: number
}

export function readHead(row: HeadRow): ReleaseHead {
  const { id, number, fiscalYear, hiddenAs } = row
  const [own, advised] = [Boolean(row.own), Boolean(row.advised)]
  const head = { id, number, approvedAt: row.approvedAt.getTime(), fiscalYear, hiddenAs, own, advised }
  // The team's id stands on pages that name its municipality, and its name may do so itself.
  return hiddenAs === null || own
    ? { ...head, team: row.team, municipality: row.municipality }
    : { ...head, team: { id: '', name: '' }, municipality: { code: '', name: hiddenAs, prefecture: '' } }
}
