import type { ExchangeDb } from '../../db/exchange/database.ts'
import type { VaultDb } from '../../db/vault/database.ts'
import type { Viewer } from '../auth/viewer.ts'
import { Problem } from '../problem.ts'
import { submit } from '../publication/submit.ts'
import type { Surface } from '../surface.ts'
import type { NameModel } from './finder/find-identifiers.ts'
import { getHead } from './head.ts'
import { ensureNamelessReasons, keptPostsOf } from './kept-posts.ts'
import { getSurroundings } from './municipality/queries.ts'
import { prepare } from './prepare.ts'
import { getHiding, keepLabels } from './queries.ts'

interface Asked {
  planId: string
  /** Of the submission, chosen by the caller. */
  id: string
  /** The draft's number as the caller saw it. */
  seq: number
  names?: NameModel
  /** All ways by which the text would reach others. */
  surfaces: Surface[]
}

/** The only way by which text goes from VAULT to EXCHANGE: the draft as it was seen, every finding decided, and past the gate. */
export async function submitHidden(db: ExchangeDb, vault: VaultDb, viewer: Viewer, asked: Asked) {
  const { planId, id, seq, ...means } = asked
  const { plan, isHidden, ownWords, ...hiding } = await getHiding(vault, viewer, planId)
  if (plan.seq !== seq) throw new Problem('conflict')

  const head = await getHead(db, plan.teamId)
  const surroundings = isHidden ? await getSurroundings(db, plan, ownWords) : undefined
  const { snapshot, labels, report, findings } = await prepare({ ...hiding, surroundings }, head, means)
  const kept = keptPostsOf(findings, hiding.deciders)
  ensureNamelessReasons(kept, hiding.roster)
  await keepLabels(vault, { planId, seq }, id, labels)
  return submit(db, viewer, { id, teamId: plan.teamId, draftSeq: seq, snapshot, report, kept })
}
