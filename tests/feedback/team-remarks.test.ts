import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { remarkReads } from '../../db/exchange/feedback.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario } from '../support/scenario.ts'

async function world() {
  const made = await scenario()
  const release = await releasePlan(made, 'own', itemsSaying('窓口で待つ'))
  const send = async (text: string, more: object = {}) => {
    const body = {
      releaseIds: [release.id],
      kind: 'risk',
      visibility: 'team',
      text,
      anchor: { level: 'plan' },
      ...more,
    }
    const answer = await made.as('advisor').post('/api/remarks', body)
    return ((await answer.json()) as { ids: string[] }).ids[0]!
  }
  return { ...made, release, send, path: `/teams/${made.teams.own.id}/remarks` }
}

it('shows the team its remarks by state, and tells the advisor that they were seen', async () => {
  const { as, db, send, path } = await world()
  const [first] = [await send('誰が続けますか'), await send('期限はいつですか')]
  await as('researcher').post(`/api/remarks/${first}/answers`, { state: 'declined', reason: '来年度に考える', base: 0 })
  const all = await (await as('researcher').get(path)).text()
  expect(all).toContain('誰が続けますか')
  expect(all).toContain('来年度に考える')
  const open = await (await as('researcher').get(`${path}?state=open`)).text()
  expect(open).toContain('期限はいつですか')
  expect(open).not.toContain('誰が続けますか')
  expect(await db.$count(remarkReads, eq(remarkReads.remarkId, first))).toBe(1)
  const seen = (await (await as('advisor').get(`/api/remarks/${first}`)).json()) as { readByTeamAt?: number }
  expect(seen.readByTeamAt).toBeGreaterThan(0)
})

it('pages fifty at a time without losing one', async () => {
  const { as, send, path } = await world()
  const sent: string[] = []
  for (let n = 0; n < 53; n++) sent.push(await send(`助言その${n}番`))
  const first = await (await as('researcher').get(path)).text()
  const [, next] = /href="([^"]*before=[^"]*)"/.exec(first) ?? []
  const second = await (await as('researcher').get(next!.replaceAll('&amp;', '&'))).text()
  const shown = (page: string) => sent.filter((id) => page.includes(`id="remark-${id}"`))
  expect(shown(first)).toHaveLength(50)
  expect(new Set([...shown(first), ...shown(second)]).size).toBe(53)
})

it('gives all as CSV without formulas and as annotations with their quotation', async () => {
  const { as, release, send, path } = await world()
  const itemId = release.snapshot.items[0]!.id
  await send('=HYPERLINK("https://example.jp")', {
    anchor: { level: 'words', itemId, exact: '待つ', prefix: '', suffix: '' },
  })
  const csv = new Uint8Array(await (await as('researcher').get(`${path}.csv`)).arrayBuffer())
  expect(csv.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
  expect(new TextDecoder().decode(csv)).toContain(`"'=HYPERLINK(`)
  const { items } = (await (await as('researcher').get(`${path}.jsonld`)).json()) as { items: object[] }
  expect(items).toMatchObject([
    { type: 'Annotation', target: { selector: { type: 'TextQuoteSelector', exact: '待つ', prefix: '窓口で' } } },
  ])
})
