import { env } from 'cloudflare:test'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { remarks } from '../../../db/exchange/feedback.ts'
import { yearSessions } from '../../../db/exchange/municipalities.ts'
import { askErasure } from '../../../worker/publication/ask-erasure.ts'
import { viewerOf } from '../../publication/submitted.ts'
import { itemsSaying, releasePlan } from '../../support/plans.ts'
import { scenario } from '../../support/scenario.ts'
import { sweep } from '../../support/sweep.ts'

const said = '庁内だけで考えず、来た人に聞いてみる'

async function world(more = said) {
  const made = await scenario()
  const noted = [
    { id: `noted-1-${made.run}`, sheet: 'advice' as const, section: 'advice' as const, text: more },
    { id: `noted-2-${made.run}`, sheet: 'advice' as const, section: 'advice' as const, text: '三年後に誰が続けるか' },
  ]
  const release = await releasePlan(made, 'own', [...itemsSaying('窓口で待つ'), ...noted])
  const path = `/teams/${made.teams.own.id}/remarks`
  const hear = (releaseId = release.id) => made.as('researcher').post('/api/remarks/heard', { releaseId })
  const heard = () =>
    made.db
      .select()
      .from(remarks)
      .where(and(eq(remarks.teamId, made.teams.own.id), eq(remarks.authorRole, 'heard')))
      .orderBy(remarks.heardItemId)
  const page = async () => (await made.as('researcher').get(path)).text()
  return { ...made, noted, release, path, hear, heard, page }
}

describe('remarks heard in a meeting', () => {
  it('become remarks of the team, each once, also when a later release says them again', async () => {
    const made = await world()
    expect(await made.page()).toContain('まだここに並んでいない言葉が2件')
    for (const _ of [1, 2]) expect((await made.hear()).status).toBe(201)
    expect((await made.heard()).map(({ text, state, visibility }) => [text, state, visibility])).toEqual([
      [said, 'open', 'team'],
      ['三年後に誰が続けるか', 'open', 'team'],
    ])
    const page = await made.page()
    expect(page).toContain('会議で聞いた言葉')
    expect(page).not.toContain('まだここに並んでいない')
    const next = await releasePlan(made, 'own', [...itemsSaying('待つ人が減った'), ...made.noted])
    expect((await made.hear(next.id)).status).toBe(201)
    expect(await made.heard()).toHaveLength(2)
    expect((await made.hear()).status).toBe(404)
  })

  it('are read by the team alone, and found by its search alone', async () => {
    const made = await world()
    await made.hear()
    const [remark] = await made.heard()
    const search = async (who: 'colleague' | 'advisor' | 'partner') =>
      (await made.as(who).post('/api/advice/searches', { words: '来た人' })).text()
    expect(await search('colleague')).toContain(said)
    for (const who of ['advisor', 'partner'] as const) {
      expect((await made.as(who).get(`/api/remarks/${remark!.id}`)).status).toBe(404)
      expect(await search(who)).not.toContain(said)
    }
    const columns = `id, batchId, releaseId, teamId, fiscalYear, authorId, authorRole, kind, visibility, text, level, createdAt,
      state, answers, authorSpokeAt, heardItemId`
    await expect(
      env.EXCHANGE.prepare(
        `insert into remarks (${columns}) select 'wide' || id, batchId, releaseId, teamId, fiscalYear, authorId, authorRole, kind,
          'year', text, level, createdAt, state, answers, authorSpokeAt, 'other' from remarks where id = ?`,
      )
        .bind(remark!.id)
        .run(),
    ).rejects.toThrow('team’s')
  })

  it('get their session and place afterwards, also once answered, and keep their words', async () => {
    const made = await world()
    await made.hear()
    const session = {
      fiscalYear: made.fiscalYear,
      number: 4,
      label: '第4回',
      dateFrom: '2021-09-01',
      dateTo: '2021-09-02',
    }
    await made.db.insert(yearSessions).values(session).onConflictDoNothing()
    const [remark] = await made.heard()
    const path = `/api/remarks/${remark!.id}`
    const answered = await made.as('researcher').post(`${path}/answers`, { state: 'received', reason: '', base: 0 })
    expect(answered.status).toBe(201)
    const place = {
      kind: 'question',
      sessionNumber: 4,
      anchor: { level: 'section', sheet: 'forces', section: 'driving' },
    }
    expect((await made.as('colleague').put(`${path}/place`, place)).status).toBe(200)
    expect(await made.heard()).toMatchObject([
      { text: said, kind: 'question', sessionNumber: 4, level: 'section', sheet: 'forces', section: 'driving' },
      {},
    ])
    const asked = { kind: 'risk', text: '別の言葉', kept: [] }
    expect((await made.as('researcher').put(path, asked)).status).toBe(409)
  })

  it.each([
    ['a session that the year does not have', { sessionNumber: 98, anchor: { level: 'plan' } }, 'sessionNumber'],
    [
      'no such section',
      { sessionNumber: null, anchor: { level: 'section', sheet: 'forces', section: 'aims' } },
      'anchor',
    ],
  ])('refuse %s and say where', async (_, place, field) => {
    const made = await world()
    await made.hear()
    const [remark] = await made.heard()
    const answer = await made.as('researcher').put(`/api/remarks/${remark!.id}/place`, { kind: 'advice', ...place })
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as { errors: object[] }).errors).toMatchObject([{ pointer: `#/${field}` }])
  })

  it('cannot be placed by others, nor can an advisor’s remark', async () => {
    const made = await world()
    await made.hear()
    const [remark] = await made.heard()
    const place = { kind: 'advice', sessionNumber: null, anchor: { level: 'plan' } }
    for (const who of ['advisor', 'approver', 'stranger'] as const) {
      expect((await made.as(who).put(`/api/remarks/${remark!.id}/place`, place)).status).toBe(404)
    }
    const body = {
      releaseIds: [made.release.id],
      kind: 'advice',
      visibility: 'team',
      text: '助言',
      anchor: { level: 'plan' },
    }
    const sent = await made.as('advisor').post('/api/remarks', body)
    const [id] = ((await sent.json()) as { ids: string[] }).ids
    expect((await made.as('researcher').put(`/api/remarks/${id}/place`, place)).status).toBe(403)
  })

  it('lose their words with those of the release', async () => {
    const words = `消される言葉${crypto.randomUUID()}`
    const made = await world(words)
    await made.hear()
    expect(await sweep(env.EXCHANGE, words)).toContain('remarks.text')
    const id = `erasure-${made.run}`
    const asked = { id, team: made.teams.own, draftSeq: 5, submissionIds: [], lookedUpTo: 1000 }
    await askErasure(made.db, viewerOf(made.ids.researcher), { ...asked, itemIds: [made.noted[0]!.id] })
    expect((await made.as('approver').post(`/api/erasures/${id}/confirmation`)).status).toBe(201)
    expect(await sweep(env.EXCHANGE, words)).toEqual([])
    expect((await made.heard()).map(({ text, deletedBy }) => [text, deletedBy])).toEqual([
      ['', 'erasure'],
      ['', 'erasure'],
    ])
  })
})
