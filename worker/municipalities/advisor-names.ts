import { eq, sql, type SQLWrapper } from 'drizzle-orm'
import { user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { advisorLabels } from '../../db/exchange/desk.ts'
import { years } from '../../db/exchange/municipalities.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { stillIs } from '../policy.ts'

/**
 * What others read as the name of an advisor, beside a row of `years`: the person's own, or the year's word for advisors and
 * a letter. Wherever an advisor is named to somebody else, this is selected, never the account's name.
 */
export function advisorName(userId: SQLWrapper) {
  return sql<string | null>`case ${years.advisorNames} when 'name'
    then (select ${user.name} from ${user} where ${user.id} = ${userId})
    else (${years.words} ->> 'advisor') || coalesce((select ${advisorLabels.label} from ${advisorLabels}
      where ${advisorLabels.fiscalYear} = ${years.fiscalYear} and ${advisorLabels.userId} = ${userId}), '') end`
}

/** The statements by which a year shows its advisors' names, or what stands for them, from the next request on. */
export function advisorNamesSet(db: ExchangeDb, viewer: Viewer, fiscalYear: number, advisorNames: 'name' | 'role') {
  const there = sql`exists (select 1 from ${years} where ${years.fiscalYear} = ${fiscalYear})`
  return [
    guard(db, sql`${there} and ${stillIs(db, viewer, 'secretariat')}`),
    db.update(years).set({ advisorNames }).where(eq(years.fiscalYear, fiscalYear)),
  ]
}
