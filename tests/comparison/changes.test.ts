import { describe, expect, it } from 'vitest'
import { releasePlan } from '../support/plans.ts'
import { scenario } from '../support/scenario.ts'

const vision = { id: 'v', sheet: 'vision', section: 'statement', text: '歩いて暮らせるまち' } as const
const force = { id: 'f', sheet: 'forces', section: 'driving', text: '若手の集まり' } as const

async function twoReleases() {
  const world = await scenario()
  const first = await releasePlan(world, 'own', [vision, force])
  const second = await releasePlan(world, 'own', [{ ...vision, text: '歩いて学べるまち' }, force])
  const theirs = await releasePlan(world, 'partner', [force])
  return { ...world, first, second, theirs, path: `/compare/${second.id}/${first.id}/changes` }
}

describe('what a team changed between two releases', () => {
  it('is marked word by word, for everybody who may read both', async () => {
    const { as, path } = await twoReleases()
    for (const who of ['researcher', 'partner', 'advisor', 'approver'] as const) {
      const html = await (await as(who).get(path)).text()
      expect(html, who).toContain('追加 0件・変更 1件・削除 0件')
      expect(html, who).toMatch(/<ins>.*?学べる|<ins[^>]*>/)
      expect(html, who).toContain('第1版から第2版')
    }
  })

  it('shows only what changed at first', async () => {
    const { as, path } = await twoReleases()
    const html = await (await as('partner').get(path)).text()
    const body = html.slice(html.indexOf('<h1'), html.indexOf('data-props') > 0 ? undefined : html.length)
    expect(body).not.toContain(`>${force.text}<`)
  })

  it('is missing for releases of two teams, and for those who may not read them', async () => {
    const { as, path, first, theirs } = await twoReleases()
    expect((await as('researcher').get(`/compare/${first.id}/${theirs.id}/changes`)).status).toBe(404)
    expect((await as('stranger').get(path)).status).toBe(404)
    expect((await as('exPartner').get(path)).status).toBe(404)
  })
})

describe('the comparison as a file', () => {
  it('stands alone: no script, no address but those of the releases', async () => {
    const { as, first, theirs } = await twoReleases()
    const answer = await as('researcher').get(`/compare/${first.id}/${theirs.id}/file`)
    const html = await answer.text()
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[\w.-]+\.html"$/)
    expect(html).toContain(vision.text)
    expect(html).toContain(force.text)
    expect(html).not.toMatch(/<script|<link|<img|@import|url\((?!["']?(data:|#))/)
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address)
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([
      `https://plans.test/releases/${first.id}`,
      `https://plans.test/releases/${theirs.id}`,
    ])
    expect(html).toContain('<style>')
  })

  it('holds nothing of a sheet that mutual reveal keeps closed', async () => {
    const world = await scenario({ visibility: 'mutual' })
    const ours = await releasePlan(world, 'own', [vision])
    const theirs = await releasePlan(world, 'partner', [vision, { ...force, text: 'まだ開かない力' }])
    const html = await (await world.as('researcher').get(`/compare/${ours.id}/${theirs.id}/file`)).text()
    expect(html).toContain(vision.text)
    expect(html).not.toContain('まだ開かない力')
  })
})
