import { eq } from 'drizzle-orm'
import { releases, submissions } from '../../db/exchange/publication.ts'
import type { Viewer } from '../../worker/auth/viewer.ts'
import type { Item } from '../../worker/plans/sheets.ts'
import { submit } from '../../worker/publication/submit.ts'
import { hashOf, writeSnapshot, type Snapshot } from '../../worker/publication/snapshot.ts'
import { gateReport } from '../support/gate-report.ts'
import { itemsSaying } from '../support/plans.ts'
import type { Scenario } from '../support/scenario.ts'

/** The team `own` hands eight items over to its approver, as the feature that hides people does. */
export async function submitted(world: Scenario, words = '隠した文', draftSeq = 1) {
  const { db, ids, teams, run } = world
  const id = `waiting-${crypto.randomUUID().slice(0, 8)}-${run}`
  const snapshot = snapshotSaying(world, words)
  const report = gateReport(await hashOf(writeSnapshot(snapshot)))
  return submit(db, viewerOf(ids.researcher), { id, teamId: teams.own.id, draftSeq, snapshot, report })
}

/** A submission that came in without the gate: as from before there was one. Answers its id. */
export async function waitingUnchecked(world: Scenario) {
  const { db, ids, teams, run } = world
  const snapshot = writeSnapshot(snapshotSaying(world, '確かめていない文'))
  const [id, sha256] = [`unchecked-${run}`, await hashOf(snapshot)]
  const made = { teamId: teams.own.id, number: 99, submittedBy: ids.researcher, submittedAt: new Date() }
  await db.insert(submissions).values({ id, snapshot, sha256, state: 'pending', ...made })
  return id
}

export function snapshotSaying({ municipalities }: Scenario, words: string): Snapshot {
  const { code, name } = municipalities.own
  const items: Item[] = itemsSaying(words).map((item, index) => ({ fields: {}, id: `item-${index}`, ...item }))
  return { municipality: { code, name }, fiscalYear: 2021, items }
}

export function viewerOf(id: string): Viewer {
  return { id, name: '', email: '', sessionId: '', roles: [] }
}

export async function stateOf({ db }: Scenario, id: string) {
  return (await db.select().from(submissions).where(eq(submissions.id, id)).get())?.state
}

export async function releasesOf({ db, teams }: Scenario) {
  return db.select().from(releases).where(eq(releases.teamId, teams.own.id))
}
