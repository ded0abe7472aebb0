import type { ExchangeDb } from '../../../db/exchange/database.ts'
import type { VaultDb } from '../../../db/vault/database.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { getPlan, type Plan } from '../../plans/queries.ts'
import { Problem } from '../../problem.ts'
import { askErasure } from '../../publication/ask-erasure.ts'
import { changesOf } from './changes.ts'
import { findDraftErasure, getEverything, listHandedOver, listPeople, type DraftErasure } from './queries.ts'
import type { NewErasure } from './schema.ts'
import { erasureOf } from './writes.ts'

/**
 * Erases from the draft, then asks for the rest. VAULT and EXCHANGE share no transaction: the draft goes first, in one batch with
 * a record of what the second half needs, so that whoever sends again, or comes by later, can finish what was begun.
 */
export async function erase(db: ExchangeDb, vault: VaultDb, viewer: Viewer, planId: string, chosen: NewErasure) {
  const readAt = new Date()
  const everything = await getEverything(vault, viewer, planId)
  const { plan } = everything
  const done = await findDraftErasure(vault, planId, chosen.id)
  if (done) return askForTheRest(db, viewer, plan, done)
  if (plan.seq !== chosen.seq) throw new Problem('conflict')

  const [handedOver, people] = await Promise.all([listHandedOver(db, plan.teamId), listPeople(db, plan.teamId)])
  if (handedOver.some(({ number }) => number > chosen.lookedUpTo)) throw new Problem('conflict')
  const changes = changesOf(chosen, everything, handedOver)
  const { record, statements } = erasureOf(vault, viewer, { planId, chosen, changes, people, readAt })
  await vault.batch(statements)
  return askForTheRest(db, viewer, plan, record)
}

/** The half in EXCHANGE of an erasure that stopped after the first; has one effect, however often. */
export async function finishErasure(db: ExchangeDb, vault: VaultDb, viewer: Viewer, planId: string, id: string) {
  const plan = await getPlan(vault, viewer, planId)
  const done = await findDraftErasure(vault, planId, id)
  if (!done) throw new Problem('missing')
  return askForTheRest(db, viewer, plan, done)
}

async function askForTheRest(db: ExchangeDb, viewer: Viewer, plan: Plan, done: DraftErasure) {
  const { id, seq, itemIds, submissionIds, lookedUpTo } = done
  const team = { id: plan.teamId, municipalityCode: plan.municipalityCode }
  await askErasure(db, viewer, { id, team, draftSeq: seq, submissionIds, lookedUpTo, itemIds })
  return { seq }
}
