import { describe, expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import type { SentRemark } from '../../worker/feedback/sent-remark.ts'
import type { ToMany } from '../../worker/feedback/to-many.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'

/** The advisor advises two teams, and both have released. */
async function world() {
  const made = await scenario()
  const ours = await releasePlan(made, 'own', itemsSaying('窓口で待つ時間が長い'))
  const others = await releasePlan(made, 'stranger', itemsSaying('若手が話す場がない'))
  const [since, teamId] = [new Date(), made.teams.stranger.id]
  const advising = { id: crypto.randomUUID(), userId: made.ids.advisor, role: 'advisor' as const, teamId, since }
  await made.db.insert(memberships).values(advising)
  return { ...made, ours, others }
}

async function propsOf<Props>({ as }: Scenario, path: string, who: Who) {
  const answer = await as(who).get(path)
  expect(answer.status).toBe(200)
  const [, props = ''] = /data-props="([^"]*)"/.exec(await answer.text()) ?? []
  return JSON.parse(props.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')) as Props
}

async function send({ as }: Scenario, releaseIds: string[], more: object = {}) {
  const said = { kind: 'question', visibility: 'team', text: '一人称で書くと、どうなりますか' }
  const anchor = { level: 'sheet', sheet: 'vision' }
  const answer = await as('advisor').post('/api/remarks', { ...said, anchor, releaseIds, ...more })
  return (await answer.json()) as { ids: string[]; batchId: string }
}

describe('GET /remarks/new', () => {
  it('offers the releases about which one may write, with their groups', async () => {
    const made = await world()
    const { releases } = await propsOf<ToMany>(made, '/remarks/new', 'advisor')
    expect(releases.map(({ id }) => id).toSorted()).toEqual([made.ours.id, made.others.id].toSorted())
    expect(releases.find(({ id }) => id === made.ours.id)).toMatchObject({ number: 1, open: 'all', groups: [{}] })
    expect(releases.find(({ id }) => id === made.others.id)).toMatchObject({ open: 'all', groups: [] })
    const partner = await propsOf<ToMany>(made, '/remarks/new', 'partner')
    expect(partner.releases.map(({ id }) => id)).toEqual([made.ours.id])
  })

  it('offers the newest release of a team only', async () => {
    const made = await world()
    const newer = await releasePlan(made, 'own', itemsSaying('待つ時間は短くなった'))
    const { releases } = await propsOf<ToMany>(made, '/remarks/new?year=1999', 'advisor')
    expect(releases.map(({ id }) => id).toSorted()).toEqual([newer.id, made.others.id].toSorted())
  })
})

describe('GET /remarks/sent/:id', () => {
  it('shows what each team made of it, to its author alone', async () => {
    const made = await world()
    const { ids, batchId } = await send(made, [made.ours.id, made.others.id])
    const remarkOf = async (who: Who) => {
      for (const id of ids) if ((await made.as(who).get(`/api/remarks/${id}`)).status === 200) return id
      throw new Error(`${who} has no remark`)
    }
    const answered = await remarkOf('researcher')
    const answer = { state: 'declined', reason: '来年度に考えます', base: 0 }
    expect((await made.as('researcher').post(`/api/remarks/${answered}/answers`, answer)).status).toBe(201)

    const path = `/remarks/sent/${batchId}`
    const { remark, sent } = await propsOf<SentRemark>(made, path, 'advisor')
    expect(remark).toMatchObject({
      text: '一人称で書くと、どうなりますか',
      anchor: { level: 'sheet', sheet: 'vision' },
    })
    expect(sent).toHaveLength(2)
    expect(sent.find(({ id }) => id === answered)).toMatchObject({ state: 'declined', reason: '来年度に考えます' })
    expect(sent.find(({ id }) => id !== answered)).toMatchObject({ state: 'open', reason: '', readByTeamAt: null })
    for (const who of ['researcher', 'partner', 'otherAdvisor', 'secretariat'] as const) {
      expect((await made.as(who).get(path)).status).toBe(404)
    }
  })

  it('says nothing more of a team whose release was withdrawn', async () => {
    const made = await world()
    const { batchId } = await send(made, [made.ours.id, made.others.id])
    const withdrawal = { reason: '差し替えのため' }
    expect((await made.as('approver').post(`/api/releases/${made.ours.id}/withdrawal`, withdrawal)).status).toBe(201)
    const { sent } = await propsOf<SentRemark>(made, `/remarks/sent/${batchId}`, 'advisor')
    expect(sent.map(({ releaseId }) => releaseId)).toEqual([made.others.id])
  })
})
