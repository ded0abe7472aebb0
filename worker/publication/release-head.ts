import { inArray, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { releases } from '../../db/exchange/publication.ts'
import type { Viewer } from '../auth/viewer.ts'
import { ownTeams } from '../policy.ts'

/** Who and when, without a word of the plan. */
export interface ReleaseHead {
  id: string
  number: number
  approvedAt: number
  fiscalYear: number
  team: { id: string; name: string }
  municipality: { code: string; name: string; prefecture: string }
  /** Of the viewer's own house. */
  own: boolean
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
    own: sql<number>`${inArray(releases.teamId, ownTeams(db, viewer))}`,
  }
}

type HeadRow = Omit<ReleaseHead, 'approvedAt' | 'own'> & { approvedAt: Date; own: number }

export function readHead({ id, number, approvedAt, fiscalYear, team, municipality, own }: HeadRow): ReleaseHead {
  return { id, number, approvedAt: approvedAt.getTime(), fiscalYear, team, municipality, own: Boolean(own) }
}
