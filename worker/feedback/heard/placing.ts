import { and, eq, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { remarks } from '../../../db/exchange/feedback.ts'
import { yearSessions } from '../../../db/exchange/municipalities.ts'
import { guard } from '../../../db/guard.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { canUseDraft, stillIs } from '../../policy.ts'
import { Problem } from '../../problem.ts'
import { isPlace } from '../anchor.ts'
import type { Placement } from './schema.ts'

/** The batch that says in which session a heard remark was made, of what kind it is and what it is about. */
export async function placingOf(db: ExchangeDb, viewer: Viewer, id: string, asked: Placement) {
  const { kind, sessionNumber, anchor } = asked
  const { teamId, fiscalYear, authorRole, deletedAt } = remarks
  const found = await db
    .select({ teamId, authorRole, deletedAt, session: yearSessions.number })
    .from(remarks)
    .leftJoin(
      yearSessions,
      and(eq(yearSessions.fiscalYear, fiscalYear), eq(yearSessions.number, sql`${sessionNumber}`)),
    )
    .where(eq(remarks.id, id))
    .get()
  if (!found || !canUseDraft(viewer, found.teamId)) throw new Problem('missing')
  if (found.authorRole !== 'heard') throw new Problem('forbidden')
  if (found.deletedAt) throw new Problem('conflict')
  if (sessionNumber !== null && found.session === null)
    throw invalid('sessionNumber', 'この年度の研究会を選んでください')
  const sheet = anchor.level === 'plan' ? null : anchor.sheet
  const section = anchor.level === 'section' ? anchor.section : null
  if (sheet !== null && !isPlace(sheet, section)) throw invalid('anchor', '付ける場所を選び直してください')
  const there = db
    .select({ one: sql`1` })
    .from(remarks)
    .where(and(eq(remarks.id, id), sql`${remarks.deletedAt} is null`))
  return [
    guard(db, sql`${stillIs(db, viewer, 'researcher', { teamId: found.teamId })} and exists ${there}`),
    db.update(remarks).set({ kind, sessionNumber, level: anchor.level, sheet, section }).where(eq(remarks.id, id)),
  ]
}

function invalid(field: string, detail: string) {
  return new Problem('invalid', [{ pointer: `#/${field}`, detail }])
}
