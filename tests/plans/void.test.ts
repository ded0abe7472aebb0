import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { submissions } from '../../db/exchange/publication.ts'
import { hashOf, writeSnapshot } from '../../worker/publication/snapshot.ts'
import { submit } from '../../worker/publication/submit.ts'
import { gateReport } from '../support/gate-report.ts'
import { scenario } from '../support/scenario.ts'
import { content, json, planOf, saved } from './draft.ts'

it.each(['an edit', 'an undo', 'a restore'])('%s takes back what waits for approval', async (kind) => {
  const { as, teams, db, ids, municipalities, fiscalYear } = await scenario()
  const { id: planId } = await json<{ id: string }>(as('researcher').post('/api/drafts', { teamId: teams.own.id }))
  const { save, undo, restore } = planOf(as('researcher'), planId)
  const { step } = await saved(save({ id: 'one', base: 0, to: content('駅前') }))
  const role = { name: 'researcher' as const, teamId: teams.own.id, municipalityCode: teams.own.municipalityCode }
  const viewer = { id: ids.researcher, name: '', email: '', sessionId: '', roles: [role] }
  const { code, name } = municipalities.own
  const snapshot = { municipality: { code, name }, fiscalYear, items: [] }
  const report = gateReport(await hashOf(writeSnapshot(snapshot)))
  const submission = { id: crypto.randomUUID(), teamId: teams.own.id, draftSeq: 1, snapshot, report }
  const { id } = await submit(db, viewer, submission)

  if (kind === 'an edit') await save({ id: 'one', base: 1, to: content('駅前のにぎわい') })
  if (kind === 'an undo') await undo(step)
  if (kind === 'a restore') await restore(0, 1)
  const found = await db.select({ state: submissions.state }).from(submissions).where(eq(submissions.id, id)).get()
  expect(found).toEqual({ state: 'void' })
})
