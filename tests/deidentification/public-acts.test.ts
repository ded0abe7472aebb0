import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { keptPosts } from '../../db/exchange/publication.ts'
import { decisions, roster } from '../../db/vault/deidentification.ts'
import { items } from '../../db/vault/plans.ts'
import { isPublicAddress, stands } from '../../worker/deidentification/grounds.ts'
import { getHiding } from '../../worker/deidentification/queries.ts'
import { review } from '../../worker/deidentification/review.ts'
import type { Decision } from '../../worker/deidentification/schema.ts'
import type { Viewer } from '../../worker/auth/viewer.ts'
import { draftPlan } from '../support/plans.ts'
import { scenario } from '../support/scenario.ts'

const act = {
  treatment: 'keep',
  ground: 'public_act',
  reason: '定例会での答弁',
  source: 'https://gikai.example.jp/2021/09',
} as const

async function draft() {
  const world = await scenario()
  const plan = await draftPlan(world, 'own', [
    { id: 'act', sheet: 'situation', section: 'current', text: '総務部長が議会で答弁した。' },
    { id: 'role', sheet: 'interviews', section: 'respondents', text: '職員' },
    {
      id: 'answer',
      sheet: 'interviews',
      section: 'answers',
      text: '財政課長は反対だ。',
      fields: { respondent: 'role' },
    },
  ])
  await world.vault.insert(roster).values({ planId: plan.id, id: 'r1', name: '野々村　拓海', kind: 'member' })
  const viewer: Viewer = {
    id: world.ids.researcher,
    name: '',
    email: '',
    sessionId: '',
    roles: [{ name: 'researcher', teamId: world.teams.own.id, municipalityCode: world.teams.own.municipalityCode }],
  }
  const hiding = await getHiding(world.vault, viewer, plan.id)
  const findings = review(hiding)
  const placeOf = (itemId: string) => findings.find(({ passage }) => passage.item.id === itemId)!.place
  const api = `/api/drafts/${plan.id}`
  const decide = (itemId: string, decision: object) =>
    world.as('researcher').post(`${api}/decisions`, { decisions: [{ place: placeOf(itemId), ...decision }] })
  const submit = async () => {
    const id = crypto.randomUUID()
    const answer = await world.as('researcher').post(`${api}/submissions`, { id, seq: 1 })
    return { id, answer }
  }
  return { ...world, plan, viewer, decide, submit, placeOf }
}

const wider = { treatment: 'generalise', replacement: '職員' }

describe('a post that stays', () => {
  it.each<[string, object, string]>([
    ['without saying why', { ...act, ground: undefined }, 'ground'],
    ['without a source', { ...act, source: '' }, 'source'],
    ['with words for a source', { ...act, source: '市のウェブサイト' }, 'source'],
    ['with a file for a source', { ...act, source: 'file:///etc/hosts' }, 'source'],
    ['with a script for a source', { ...act, source: 'javascript:alert(1)' }, 'source'],
    ['with a password in its source', { ...act, source: 'https://user:word@gikai.example.jp/' }, 'source'],
    ['without a reason', { ...act, reason: ' ' }, 'reason'],
  ])('is refused %s', async (_, decision, field) => {
    const { decide, vault, plan } = await draft()
    const answer = await decide('act', decision)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: `#/decisions/0/${field}` }] })
    expect(await vault.select().from(decisions).where(eq(decisions.planId, plan.id))).toEqual([])
  })

  it('is never a public act in an interview', async () => {
    const { decide } = await draft()
    const answer = await decide('answer', act)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      errors: [{ pointer: '#/decisions/0/ground', detail: '聞き取りで話されたことは、公的な行為として残せません' }],
    })
    expect((await decide('answer', { ...act, ground: 'not_a_person', source: '' })).status).toBe(200)
  })

  it('is asked again when its item becomes what somebody said', async () => {
    const { decide, submit, vault, plan, viewer, placeOf } = await draft()
    await decide('act', act)
    await decide('answer', wider)
    await vault.update(items).set({ sheet: 'interviews', section: 'answers' }).where(eq(items.id, 'act'))
    const open = review(await getHiding(vault, viewer, plan.id)).filter(({ decision }) => !decision)
    expect(open.map(({ place }) => place)).toEqual([placeOf('act')])
    expect((await submit()).answer.status).toBe(422)
  })

  it('is asked again where it was kept before there was a choice', async () => {
    const { vault, plan, viewer, ids, placeOf } = await draft()
    const old = {
      treatment: 'keep',
      reason: '公表されている',
      decidedBy: ids.researcher,
      decidedAt: new Date(),
    } as const
    await vault.insert(decisions).values({ planId: plan.id, place: placeOf('act'), itemId: 'act', ...old })
    expect(
      review(await getHiding(vault, viewer, plan.id)).find(({ place }) => place === placeOf('act'))?.decision,
    ).toBeUndefined()
  })

  it('reaches the approver with its reason, its source and who decided, and nobody outside', async () => {
    const { as, decide, submit, db, ids } = await draft()
    await decide('act', act)
    await decide('answer', wider)
    const { id, answer } = await submit()
    expect(answer.status).toBe(201)
    expect(await db.select().from(keptPosts).where(eq(keptPosts.submissionId, id))).toMatchObject([
      {
        itemId: 'act',
        field: 'text',
        text: '総務部長',
        ground: 'public_act',
        reason: '定例会での答弁',
        source: act.source,
        decidedBy: ids.researcher,
      },
    ])
    const page = await (await as('approver').get(`/submissions/${id}`)).text()
    for (const said of ['そのまま残した職', '公的な行為', '定例会での答弁', `href="${act.source}"`])
      expect(page).toContain(said)

    const { sha256 } = (await answer.json()) as { sha256: string }
    const approval = await as('approver').post(`/api/submissions/${id}/approval`, { sha256 })
    const { releaseId } = (await approval.json()) as { releaseId: string }
    const outside = await (await as('partner').get(`/releases/${releaseId}`)).text()
    expect(outside).toContain('総務部長が議会で答弁した')
    expect(outside).not.toContain('定例会での答弁')
    expect(outside).not.toContain('gikai.example.jp')
  })

  it('does not carry a listed name or an address in its reason', async () => {
    const { decide, submit, db } = await draft()
    await decide('answer', wider)
    for (const reason of ['野々 村が確かめた', '連絡先は nonomura@example.jp']) {
      await decide('act', { ...act, reason })
      const { id, answer } = await submit()
      expect(answer.status).toBe(422)
      expect(await answer.json()).toMatchObject({ errors: [{ pointer: '#/items/act/text' }] })
      expect(await db.select().from(keptPosts).where(eq(keptPosts.submissionId, id))).toEqual([])
    }
  })

  it('is written down for good', async () => {
    const { decide, submit, db } = await draft()
    await decide('act', act)
    await decide('answer', wider)
    const { id } = await submit()
    const mine = eq(keptPosts.submissionId, id)
    const [kept] = await db.select().from(keptPosts).where(mine)
    await expect(db.update(keptPosts).set({ reason: '別の理由' }).where(mine)).rejects.toThrow()
    await expect(db.delete(keptPosts).where(mine)).rejects.toThrow()
    await expect(db.insert(keptPosts).values({ ...kept!, reason: '別の理由' })).rejects.toThrow()
  })
})

it('takes only addresses of the public web', () => {
  const typed = [
    'http://www.city.example.jp/a?b=c#d',
    'https://例え.jp/議会',
    'https://localhost/',
    'https://',
    'ftp://a.jp/',
    'https://a b.jp',
    ' https://a.jp',
  ]
  expect(typed.map(isPublicAddress)).toEqual([true, true, false, false, false, false, false])
})

it('lets every other decision stand as it is', () => {
  const keep: Decision = { place: '', treatment: 'keep', replacement: '', reason: '公表' }
  expect(stands(keep, 'person_name', 'interviews')).toBe(true)
  expect(stands({ ...keep, treatment: 'drop' }, 'unique_post', 'interviews')).toBe(true)
})
