import { env } from 'cloudflare:test'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { erasures } from '../../../db/exchange/erasures.ts'
import { years } from '../../../db/exchange/municipalities.ts'
import { submissions } from '../../../db/exchange/publication.ts'
import { decisions, roster } from '../../../db/vault/deidentification.ts'
import { draftErasures } from '../../../db/vault/draft-erasures.ts'
import { items, itemVersions, plans } from '../../../db/vault/plans.ts'
import { sweep } from '../../support/sweep.ts'
import { stepsOf, told } from './told.ts'

describe('a search', () => {
  it('finds every place: draft, earlier versions, decisions, labels, headings, submissions, releases', async () => {
    const { search, whose, ids, who } = await told()
    const found = await search(whose)
    const byId = new Map(found.items.map((item) => [item.id, item]))
    expect([...byId.keys()].toSorted()).toEqual([ids.respondent, ids.answer, ids.quote, ids.deleted].toSorted())
    expect(byId.get(ids.answer)).toMatchObject({ ofRespondent: true, isInDraft: true, releases: [1, 2] })
    expect(byId.get(ids.quote)).toMatchObject({ ofRespondent: false, isInDraft: true, releases: [1, 2], earlier: 1 })
    expect(byId.get(ids.deleted)).toMatchObject({ ofRespondent: false, isInDraft: false, releases: [1] })
    const [text] = byId.get(ids.quote)!.texts
    expect(text!.spans.map(({ start, end }) => text!.text.slice(start, end))).toEqual([who.spaced, who.said])
    expect(found).toMatchObject({ headings: 4, handedOver: 4 })
    expect(found.decisions).toBeGreaterThan(1)
    expect(found.labels).toBeGreaterThan(1)
    expect(found.releases.map(({ number, readers }) => [number, readers])).toEqual([
      [1, 1],
      [2, 0],
    ])
  })

  it('writes nothing down', async () => {
    const { search, whose, world, planId } = await told()
    const word = `探した言葉${world.run}`
    await search({ ...whose, words: [word] })
    expect(await sweep(env.VAULT, word)).toEqual([])
    expect(await sweep(env.EXCHANGE, word)).toEqual([])
    expect((await stepsOf(world, planId)).some(({ kind }) => kind === 'erase')).toBe(false)
  })

  it.each([
    ['nobody', {}],
    ['a single letter', { words: ['桑'] }],
    ['only signs', { words: ['・・・'] }],
    ['twenty-one phrases', { words: Array.from({ length: 21 }, (_, n) => `言葉${n}`) }],
  ])('refuses to look for %s', async (_, body) => {
    const { world, path } = await told()
    const answer = await world.as('researcher').post(`${path}/erasures/search`, body)
    expect(answer.status).toBe(422)
  })
})

describe('an erasure', () => {
  it('leaves the words in no table of either database', async () => {
    const { world, path, planId, search, everything, whose, who } = await told()
    const { said, name, surname, reading } = who
    const planted = [...(await sweep(env.VAULT, said)), ...(await sweep(env.VAULT, name))]
    for (const column of [
      'items.text',
      'itemVersions.text',
      'plans.theme',
      'plans.partner',
      'imports.themeBefore',
      'imports.partnerAfter',
      'decisions.reason',
      'roster.name',
      'requests.answer',
    ]) {
      expect(planted).toContain(column)
    }
    expect((await sweep(env.EXCHANGE, said)).toSorted()).toEqual([
      'releaseItems.search',
      'releaseItems.text',
      'releases.snapshot',
      'submissions.reason',
      'submissions.snapshot',
    ])

    const asked = everything(await search(whose))
    const answer = await world.as('researcher').post(`${path}/erasures`, asked)
    expect(answer.status).toBe(201)
    for (const words of [said, name, surname, reading]) expect(await sweep(env.VAULT, words), words).toEqual([])
    expect(await sweep(env.EXCHANGE, said)).toEqual([
      'releaseItems.search',
      'releaseItems.text',
      'releases.snapshot',
      'submissions.snapshot',
    ])

    expect((await world.as('approver').post(`/api/erasures/${asked.id}/confirmation`)).status).toBe(201)
    for (const words of [said, name, surname, reading]) expect(await sweep(env.EXCHANGE, words), words).toEqual([])
    const rest = await world.vault.select().from(items).where(eq(items.planId, planId))
    expect(rest.map(({ text }) => text).toSorted()).toEqual([
      '職員は足りている。',
      '（消去）さんは「（消去）」と話した。椅子を増やす。',
    ])
  })

  it('is remembered: who and when, not what', async () => {
    const { world, path, planId, search, everything, whose, ids, who } = await told()
    const { said } = who
    const asked = everything(await search(whose))
    await world.as('colleague').post(`${path}/erasures`, asked)
    expect((await stepsOf(world, planId)).at(-1)).toMatchObject({
      kind: 'erase',
      authorName: `colleague ${world.run}`,
      id: asked.id,
    })
    const page = await (await world.as('researcher').get(`/drafts/${planId}/versions`)).text()
    expect(page).toContain('回答者の言葉の消去')
    const desk = await (await world.as('researcher').get(`/drafts/${planId}/erasures`)).text()
    expect(desk).toContain(`colleague ${world.run}`)
    expect(desk).toContain('2版が承認者の確認待ち')
    // Earlier versions can still be compared and gone back to; what was erased is in none of them.
    const seq = asked.seq + 1
    const between = await world.as('researcher').get(`/drafts/${planId}/versions?from=1&to=${seq}`)
    expect(await between.text()).not.toContain(said)
    const back = await world.as('researcher').post(`${path}/restorations`, { seq: 1, base: seq })
    expect(back.status).toBe(200)
    const rest = await world.vault.select().from(items).where(eq(items.planId, planId))
    expect(rest.map(({ id }) => id)).not.toContain(ids.answer)
    expect(await sweep(env.VAULT, said)).toEqual([])
  })

  it('cannot be taken back', async () => {
    const { world, path, search, everything, whose, who } = await told()
    const { said } = who
    const asked = everything(await search(whose))
    await world.as('researcher').post(`${path}/erasures`, asked)
    await world.as('researcher').post(`${path}/steps/${asked.id}/undo`, {})
    expect(await sweep(env.VAULT, said)).toEqual([])
    for (const statement of [
      'update draftErasures set seq = 0 where id = ?',
      'delete from draftErasures where id = ?',
      'replace into draftErasures select * from draftErasures where id = ?',
    ]) {
      await expect(env.VAULT.prepare(statement).bind(asked.id).run()).rejects.toThrow('final')
    }
  })

  it('leaves what was chosen to stay, here and in what was handed over', async () => {
    const { world, path, search, everything, whose, ids, returned, who } = await told()
    const { said } = who
    const found = await search(whose)
    const asked = { ...everything(found), whole: [ids.answer], partly: [], rosterIds: [] }
    await world.as('researcher').post(`${path}/erasures`, asked)
    const kept = await world.vault.select().from(items).where(eq(items.id, ids.quote)).get()
    expect(kept?.text).toContain(said)
    const [submission] = await world.db.select().from(submissions).where(eq(submissions.id, returned.id))
    // It held the answer as well.
    expect(submission?.snapshot).not.toContain(said)
  })

  it('of words that were never shared asks nobody', async () => {
    const { world, path, planId, search, ids } = await told()
    const found = await search({ words: ['職員は足りている'] })
    const plain = found.items.find(({ id }) => id === ids.plain)!
    expect(plain.releases).toEqual([1, 2])
    const other = await search({ words: ['まだどこにもない言葉'] })
    const asked = { words: ['まだどこにもない言葉'], id: 'none', seq: other.seq, lookedUpTo: other.lookedUpTo }
    expect((await world.as('researcher').post(`${path}/erasures`, asked)).status).toBe(201)
    const desk = await (await world.as('researcher').get(`/drafts/${planId}/erasures`)).text()
    expect(desk).toContain('対象の版はありません')
    expect(await (await world.as('approver').get('/')).text()).not.toContain('回答者の言葉を消去する')
  })

  it('works in a year that is closed', async () => {
    const { world, path, search, everything, whose, who } = await told()
    const { said } = who
    await world.db.update(years).set({ closedAt: new Date() }).where(eq(years.fiscalYear, world.fiscalYear))
    const answer = await world.as('researcher').post(`${path}/erasures`, everything(await search(whose)))
    await world.db.update(years).set({ closedAt: null }).where(eq(years.fiscalYear, world.fiscalYear))
    expect(answer.status).toBe(201)
    expect(await sweep(env.VAULT, said)).toEqual([])
  })

  it('is followed by a new release on the usual way', async () => {
    const { world, path, search, everything, whose, approve, who } = await told()
    const { said } = who
    const asked = everything(await search(whose))
    const { seq } = (await (await world.as('researcher').post(`${path}/erasures`, asked)).json()) as { seq: number }
    await world.as('approver').post(`/api/erasures/${asked.id}/confirmation`)
    const answer = await world.as('researcher').post(`${path}/submissions`, { id: crypto.randomUUID(), seq })
    expect(answer.status).toBe(201)
    const release = await approve((await answer.json()) as { id: string; sha256: string })
    const page = await (await world.as('partner').get(`/releases/${release}`)).text()
    expect(page).toContain('（消去）')
    expect(page).not.toContain(said)
  })
})

describe('an erasure that meets something else', () => {
  it('is refused when the draft or a submission is not the one that was searched', async () => {
    const { world, path, search, everything, whose, save, ids, submit } = await told()
    const before = everything(await search(whose))
    await save(ids.plain, 1, '職員が足りない。')
    expect((await world.as('researcher').post(`${path}/erasures`, before)).status).toBe(409)
    const between = everything(await search(whose))
    await submit()
    expect((await world.as('researcher').post(`${path}/erasures`, between)).status).toBe(409)
    expect((await world.as('researcher').post(`${path}/erasures`, everything(await search(whose)))).status).toBe(201)
  })

  it('has one effect when it is sent twice at once, and after a lost answer', async () => {
    const { world, path, planId, search, everything, whose } = await told()
    const asked = everything(await search(whose))
    const send = () => world.as('researcher').post(`${path}/erasures`, asked)
    const answers = await Promise.all([send(), send()])
    expect(answers.some(({ status }) => status === 201)).toBe(true)
    expect((await send()).status).toBe(201)
    expect(await world.vault.$count(draftErasures, eq(draftErasures.planId, planId))).toBe(1)
    expect(await world.db.$count(erasures, eq(erasures.id, asked.id))).toBe(1)
    expect((await stepsOf(world, planId)).filter(({ kind }) => kind === 'erase')).toHaveLength(1)
  })

  it('can be finished when it stopped halfway, also by a colleague, who needs no words for it', async () => {
    const { world, path, planId, search, everything, whose, who } = await told()
    const { said } = who
    const asked = everything(await search(whose))
    await env.EXCHANGE.prepare(
      `create trigger exchangeIsAway before insert on erasures begin select raise(abort, 'away'); end`,
    ).run()
    expect((await world.as('researcher').post(`${path}/erasures`, asked)).status).toBe(500)
    await env.EXCHANGE.prepare('drop trigger exchangeIsAway').run()
    expect(await sweep(env.VAULT, said)).toEqual([])
    const desk = await (await world.as('colleague').get(`/drafts/${planId}/erasures`)).text()
    expect(desk).toContain('途中で止まっています')
    expect((await world.as('colleague').post(`${path}/erasures/${asked.id}/rest`)).status).toBe(201)
    expect((await world.as('approver').post(`/api/erasures/${asked.id}/confirmation`)).status).toBe(201)
    expect(await sweep(env.EXCHANGE, said)).toEqual([])
  })

  it('wins against an approval, an edit and an undo of the same moment', async () => {
    for (let round = 0; round < 6; round++) {
      const { world, planId, path, search, everything, whose, save, ids, waiting, who } = await told()
      const { said } = who
      const asked = everything(await search(whose))
      const deletion = (await stepsOf(world, planId)).find(({ seq }) => seq === 2)!
      const answers = await Promise.all([
        world.as('researcher').post(`${path}/erasures`, asked),
        world.as('approver').post(`/api/submissions/${waiting.id}/approval`, { sha256: waiting.sha256 }),
        save(ids.quote, 2, `もう一度、${said}`).catch(() => undefined),
        world.as('colleague').post(`${path}/steps/${deletion.id}/undo`, {}),
      ])
      const again = everything(await search(whose), `again-${asked.id}`)
      if (answers[0].status !== 201) {
        expect(answers[0].status).toBe(409)
        expect((await world.as('researcher').post(`${path}/erasures`, again)).status).toBe(201)
        await world.as('approver').post(`/api/erasures/${again.id}/confirmation`)
      } else {
        await world.as('approver').post(`/api/erasures/${asked.id}/confirmation`)
      }
      expect(await sweep(env.VAULT, said)).toEqual([])
      expect(await sweep(env.EXCHANGE, said)).toEqual([])
    }
  }, 240_000)

  it('keeps pages that were open before from bringing the words back', async () => {
    const { world, path, planId, search, everything, whose, ids, who } = await told()
    const { said } = who
    const old = (await world.vault.select().from(decisions).where(eq(decisions.itemId, ids.quote)))[0]!
    const asked = everything(await search(whose))
    await world.as('researcher').post(`${path}/erasures`, asked)
    const stale = { decisions: [{ place: old.place, treatment: 'label' }], seq: asked.seq }
    expect((await world.as('colleague').post(`${path}/decisions`, stale)).status).toBe(409)
    const typed = { sheet: 'situation', section: 'current', rank: 'a0', text: said, fields: {} }
    const edit = { changes: [{ id: ids.quote, base: 2, to: typed }] }
    expect((await world.as('colleague').post(`${path}/steps`, edit)).status).toBe(409)
    const revival = { changes: [{ id: ids.answer, base: 1, to: { ...typed, text: `${said}。` } }] }
    expect((await world.as('colleague').post(`${path}/steps`, revival)).status).toBe(409)
    expect(await sweep(env.VAULT, said)).toEqual([])
    expect(await world.vault.$count(roster, eq(roster.planId, planId))).toBe(0)
  })

  it('grows each touched item by one version, so that the counts agree', async () => {
    const { world, path, planId, search, everything, whose, ids } = await told()
    await world.as('researcher').post(`${path}/erasures`, everything(await search(whose)))
    const item = await world.vault.select().from(items).where(eq(items.id, ids.quote)).get()
    const versions = and(eq(itemVersions.planId, planId), eq(itemVersions.itemId, ids.quote))
    expect(item?.version).toBe(await world.vault.$count(itemVersions, versions))
    const [plan] = await world.vault.select().from(plans).where(eq(plans.id, planId))
    expect(plan).toMatchObject({ theme: '（消去）まち', partner: '（消去）の紹介' })
  })
})
