import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { teams as teamTable } from '../../../db/exchange/municipalities.ts'
import { gateReports, submissions } from '../../../db/exchange/publication.ts'
import { roster } from '../../../db/vault/deidentification.ts'
import { surfaces as everySurface } from '../../../worker/surfaces.ts'
import { passagesOf } from '../../../worker/deidentification/passages.ts'
import { locate } from '../../../worker/deidentification/review.ts'
import { draftPlan } from '../../support/plans.ts'
import { scenario } from '../../support/scenario.ts'

/** A draft in which two items name somebody listed, with its findings as the page shows them. */
async function draft() {
  const world = await scenario()
  const plan = await draftPlan(world, 'own', [
    { sheet: 'vision', section: 'images', text: '野々村拓海が描いたまち。' },
    { sheet: 'forces', section: 'driving', text: '若手の集まり', fields: { response: '総務部長が声をかける。' } },
  ])
  const listed = { id: 'r1', name: '野々村　拓海', kind: 'member' as const }
  await world.vault.insert(roster).values({ planId: plan.id, ...listed })
  const places = locate(passagesOf(plan.items), [listed]).map(({ place }) => place)
  const submit = async (choose: (place: string) => object) => {
    const decisions = places.map((place) => ({ place, ...choose(place) }))
    await world.as('researcher').post(`/api/drafts/${plan.id}/decisions`, { decisions })
    const id = crypto.randomUUID()
    const answer = await world.as('researcher').post(`/api/drafts/${plan.id}/submissions`, { id, seq: 1 })
    return { id, answer }
  }
  return { ...world, plan, submit }
}

const isName = (place: string) => place.includes('/person_name/')
const managers = { treatment: 'generalise', replacement: '管理職' }

describe('a submission', () => {
  it('carries the report of the gate, of its bytes, without a word of what is protected', async () => {
    const { submit, db } = await draft()
    const { id, answer } = await submit((place) => (isName(place) ? { treatment: 'label' } : managers))
    expect(answer.status).toBe(201)
    const { sha256 } = (await answer.json()) as { sha256: string }
    const [report] = await db.select().from(gateReports).where(eq(gateReports.submissionId, id))
    expect(report).toMatchObject({ sha256, rules: 2, dictionary: true, names: 1, texts: 1 })
    expect(report!.surfaces.map(({ name }) => name)).toEqual(everySurface.map(({ name }) => name))
    expect(JSON.stringify(report)).not.toMatch(/野々村|拓海|総務部長/)
  })

  it('is refused where a listed name is left, and the answer says where', async () => {
    const { submit, db, teams, plan } = await draft()
    const { answer } = await submit((place) =>
      isName(place) ? { treatment: 'rewrite', replacement: 'ノノムラ・野々村' } : managers,
    )
    expect(answer.status).toBe(422)
    const [image] = plan.items
    expect(await answer.json()).toMatchObject({
      errors: [{ pointer: `#/items/${image!.id}/text`, detail: '名簿の氏名が残っています' }],
      leaks: [{ kind: 'listed', itemId: image!.id, field: 'text', place: expect.stringContaining(image!.id) }],
    })
    expect(await db.$count(submissions, eq(submissions.teamId, teams.own.id))).toBe(0)
  })

  it('is refused where the team’s own name would say who is in it', async () => {
    const { submit, db, teams } = await draft()
    await db.update(teamTable).set({ name: '野々村班' }).where(eq(teamTable.id, teams.own.id))
    const { answer } = await submit((place) => (isName(place) ? { treatment: 'label' } : managers))
    expect(answer.status).toBe(422)
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] }
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      '#/surfaces/release',
      '#/surfaces/library',
      '#/surfaces/remarks',
      '#/surfaces/outcomes',
    ])
  })

  it('passes with what was kept for a reason', async () => {
    const { submit } = await draft()
    const { answer } = await submit(() => ({
      treatment: 'keep',
      reason: '市の広報で公表されている',
      ground: 'not_a_person',
    }))
    expect(answer.status).toBe(201)
  })
})
