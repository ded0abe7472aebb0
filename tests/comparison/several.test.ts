import { describe, expect, it } from 'vitest'
import { reads } from '../../db/exchange/reads.ts'
import { eq } from 'drizzle-orm'
import { mergeParts } from '../../worker/comparison/several/merge-parts.ts'
import { compare } from '../../worker/comparison/compare.ts'
import { releasePlan } from '../support/plans.ts'
import { severalPath, threeTeams } from './three-teams.ts'
import { rowsOf } from './pair.ts'

const online = { sheet: 'vision', section: 'images', text: '役所に来なくても手続きができるまち' } as const
const phone = { sheet: 'vision', section: 'images', text: 'スマホひとつで申請が終わる' } as const
const home = { sheet: 'vision', section: 'images', text: '自宅から申請できるまち' } as const
const farming = { sheet: 'vision', section: 'images', text: '農業が育つまち' } as const
const force = { sheet: 'forces', section: 'driving', text: '若手の集まり' } as const

async function three(options?: Parameters<typeof threeTeams>[0]) {
  const world = await threeTeams(options)
  const [ours, theirs] = [
    await releasePlan(world, 'own', [online, force]),
    await releasePlan(world, 'partner', [phone, farming, force]),
  ]
  const { id: stranger } = await releasePlan(world, 'stranger', [home])
  const [own, partner] = [ours.id, theirs.id]
  const items = [ours.snapshot.items[0]!.id, theirs.snapshot.items[0]!.id]
  return { ...world, own, partner, stranger, items, path: severalPath([partner, stranger, own]) }
}

const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ')

describe('GET /compare/several', () => {
  it('puts the reader’s own plan first, whatever the address says', async () => {
    const { as, path, municipalities } = await three()
    const html = await (await as('researcher').get(path)).text()
    const [head] = /(?<=class="table pairs pairs-stacked">.*?)<thead>.*?<\/thead>/s.exec(html) ?? ['']
    const names = [...head.matchAll(/<th [^>]*>([^<]+)<\/th>/g)].slice(1).map(([, name]) => name)
    expect(names).toEqual([municipalities.own.name, municipalities.partner.name, municipalities.stranger.name])
  })

  it('lays what each says like ours on one line, and keeps what is unwritten', async () => {
    const { as, path } = await three()
    const rows = rowsOf(await (await as('researcher').get(path)).text())
    const line = rows.find((row) => row.includes(online.text)) ?? ''
    expect(line).toContain(phone.text)
    expect(line).toContain(home.text)
    expect(rows.find((row) => row.includes(farming.text))).toContain('のみ')
    expect(textOf(rows.find((row) => row.includes(force.text)) ?? '')).toContain('未記入')
  })

  it('takes over what readers corrected in a pair', async () => {
    const { as, own, partner, path, items } = await three()
    await as('partner').post(`/compare/${own}/${partner}/corrections`, new URLSearchParams({ other: items.join(' ') }))
    const line = rowsOf(await (await as('researcher').get(path)).text()).find((row) => row.includes(online.text)) ?? ''
    expect(line).not.toContain(phone.text)
    expect(line).toContain(home.text)
  })

  it('writes one line in the ledger for each foreign release that it shows, and none for a sheet not chosen', async () => {
    const { as, db, path, own, partner, stranger } = await three()
    const lines = () => Promise.all([own, partner, stranger].map((id) => db.$count(reads, eq(reads.releaseId, id))))
    await as('researcher').get(path)
    expect(await lines()).toEqual([0, 1, 1])
    await as('researcher').get(`${path}&sheet=forces`)
    expect(await lines()).toEqual([0, 2, 1])
  })

  it('keeps sheets closed that mutual reveal has not opened', async () => {
    const { as, path } = await three({ visibility: 'mutual' })
    const html = await (await as('researcher').get(path)).text()
    expect(html).toContain(phone.text)
    expect(html).toContain('まだ開いていません')
    const forces = rowsOf(html).find((row) => row.includes(force.text)) ?? ''
    expect(forces.split(force.text)).toHaveLength(2)
  })

  it('shows only lines with the words asked for, marked, and says that it does', async () => {
    const { as, path } = await three()
    const html = await (await as('researcher').get(`${path}&words=${encodeURIComponent('スマホ')}`)).text()
    const said = rowsOf(html).map(textOf).join()
    expect(said).toContain(online.text)
    expect(html).toContain('<mark>スマホ</mark>')
    expect(said).not.toContain(farming.text)
    expect(html).toContain('絞り込んでいます')
    const nothing = await (await as('researcher').get(`${path}&words=${encodeURIComponent('見当たらない')}`)).text()
    expect(nothing).toContain('当てはまる項目がありません')
  })

  it('shows only what is shared, what only ours says, or what only the others say', async () => {
    const { as, path } = await three()
    const shown = async (show: string) => textOf(await (await as('researcher').get(`${path}&show=${show}`)).text())
    expect(await shown('shared')).toContain(phone.text)
    expect(await shown('shared')).not.toContain(farming.text)
    expect(await shown('ours')).not.toContain(phone.text)
    expect(await shown('theirs')).toContain(farming.text)
    expect(await shown('theirs')).not.toContain(online.text)
  })

  it('puts the sheet first in which the plans differ most, and within it what stands alone', async () => {
    const { as, path } = await three()
    const html = await (await as('researcher').get(`${path}&sheet=vision&sheet=forces&order=difference`)).text()
    expect(html.indexOf('id="vision"')).toBeLessThan(html.indexOf('id="forces"'))
    expect(html.indexOf(`>${farming.text}`)).toBeLessThan(html.indexOf(`>${online.text}`))
  })

  it('counts before anything is left out', async () => {
    const { as, path, municipalities } = await three()
    const html = await (await as('researcher').get(`${path}&show=theirs`)).text()
    expect(html).toContain(`${municipalities.partner.name}と同じ趣旨`)
    const [line = ''] = rowsOf(html)
      .filter((row) => row.includes('href="#vision"'))
      .map((row) => [...row.matchAll(/number">([^<]*)</g)].map(([, number]) => number).join(' '))
    expect(line).toBe('1 2 1 1 1')
  })

  it('is missing where one of them may not be read, is named alone, or five are asked for', async () => {
    const { as, path, own, partner, stranger } = await three()
    expect((await as('researcher').get(`${path}&release=none`)).status).toBe(404)
    expect((await as('otherAdvisor').get(path)).status).toBe(404)
    expect((await as('researcher').get(severalPath([own]))).status).toBe(404)
    expect((await as('researcher').get(severalPath([own, partner, stranger, 'x', 'y']))).status).toBe(404)
  })

  it('is where the choice of three leads', async () => {
    const { as, own, partner, stranger } = await three()
    const form = await (await as('researcher').get('/compare')).text()
    expect(form).toContain('name="third"')
    const chosen = await as('researcher').get(`/compare?ours=${own}&theirs=${partner}&third=${stranger}&fourth=`)
    expect(chosen.headers.get('Location')).toBe(severalPath([own, partner, stranger]))
  })
})

describe('GET /compare/several/file', () => {
  it('is one file that says everything and asks for nothing, with its sources', async () => {
    const { as, path, own, partner, stranger } = await three()
    const answer = await as('researcher').get(path.replace('several?', 'several/file?'))
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="comparison-\d+-1-1-1\.html"$/)
    const html = await answer.text()
    for (const { text } of [online, phone, home, farming, force]) expect(html).toContain(text)
    for (const id of [own, partner, stranger]) expect(html).toMatch(new RegExp(`https?://[^"]*/releases/${id}"`))
    expect(html).not.toMatch(/<(script|link|img|form|button)|url\(/)
  })

  it('keeps closed what the page keeps closed', async () => {
    const { as, path } = await three({ visibility: 'mutual' })
    const html = await (await as('researcher').get(path.replace('several?', 'several/file?'))).text()
    expect(html).toContain(phone.text)
    expect(html.split(`>${force.text}<`)).toHaveLength(2)
  })
})

describe('mergeParts', () => {
  it('keeps every item of every plan exactly once', () => {
    const item = (id: string, text: string) => ({ id, sheet: 'vision', section: 'images', text, fields: {} }) as const
    const plan = (...items: ReturnType<typeof item>[]) => ({
      municipality: { code: '', name: '' },
      fiscalYear: 2021,
      items: [...items],
    })
    const ours = plan(item('1', online.text), item('2', farming.text))
    const others = [plan(item('3', phone.text), item('4', 'あ')), plan(item('5', home.text)), plan()]
    const parts = mergeParts(
      'vision',
      ours.items,
      others.map((other) => compare(ours, other, ['vision'])),
    )
    const ids = parts.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells.flatMap((cell) => cell?.id ?? [])))
    expect(ids.toSorted()).toEqual(['1', '2', '3', '4', '5'])
    expect(parts.find(({ section }) => section === 'images')?.unwritten).toEqual([false, false, false, true])
  })
})
