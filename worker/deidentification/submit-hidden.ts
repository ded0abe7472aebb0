import { eq } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities } from '../../db/exchange/municipalities.ts'
import type { VaultDb } from '../../db/vault/database.ts'
import type { Viewer } from '../auth/viewer.ts'
import { Problem } from '../problem.ts'
import { submit } from '../publication/submit.ts'
import type { NameModel } from './finder/find-identifiers.ts'
import { findLeaks } from './gate.ts'
import { hideItems } from './hide.ts'
import { drawLabels } from './labels.ts'
import { withoutDropped } from './passages.ts'
import { getHiding, keepLabels } from './queries.ts'
import { countUndecided, review } from './review.ts'

interface Asked {
  planId: string
  /** Of the submission, chosen by the caller. */
  id: string
  /** The draft's number as the caller saw it. */
  seq: number
  names?: NameModel
}

/** The only way by which text goes from VAULT to EXCHANGE: every finding decided, every listed name gone, and the draft as it was seen. */
export async function submitHidden(db: ExchangeDb, vault: VaultDb, viewer: Viewer, { planId, id, seq, names }: Asked) {
  const { plan, ...hiding } = await getHiding(vault, viewer, planId)
  if (plan.seq !== seq) throw new Problem('conflict')

  const findings = review(hiding, names)
  const open = countUndecided(findings)
  if (open > 0) throw new Problem('invalid', [{ pointer: '#/findings', detail: `未判断の検出が${open}件あります` }])

  const { roster } = hiding
  const labels = drawLabels(findings, new Map(roster.map((entry) => [`roster:${entry.id}`, entry.kind])))
  const hidden = hideItems(withoutDropped(hiding.items, hiding.dropped), findings, labels)
  const leaks = findLeaks(hidden, roster, findings, names)
  if (leaks.length > 0) {
    throw new Problem(
      'invalid',
      leaks.map((leak) => ({ pointer: `#/items/${leak.itemId}/${leak.field}`, detail: '名簿の氏名が残っています' })),
    )
  }

  const { code, name } = await getMunicipality(db, plan.municipalityCode)
  await keepLabels(vault, plan.id, id, labels)
  const snapshot = { municipality: { code, name }, fiscalYear: plan.fiscalYear, items: hidden }
  return submit(db, viewer, { id, teamId: plan.teamId, draftSeq: seq, snapshot })
}

async function getMunicipality(db: ExchangeDb, code: string) {
  const found = await db.select().from(municipalities).where(eq(municipalities.code, code)).get()
  if (!found) throw new Problem('missing')
  return found
}
