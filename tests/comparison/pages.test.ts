import { describe, expect, it } from 'vitest'
import type { Who } from '../support/scenario.ts'
import { releasedPair, rowsOf } from './pair.ts'

const ourVision = { sheet: 'vision', section: 'images', text: '役所に来なくても手続きができるまち' } as const
const theirVision = { sheet: 'vision', section: 'images', text: '役所へ来なくても手続きできるまち' } as const
const theirForce = { sheet: 'forces', section: 'driving', text: '若手の集まり' } as const

const pair = (options?: Parameters<typeof releasedPair>[1]) =>
  releasedPair(() => ({ ours: [ourVision], theirs: [theirVision, theirForce] }), options)

describe('GET /compare/:ours/:theirs', () => {
  it.each<[Who, number]>([
    ['researcher', 200],
    ['colleague', 200],
    ['partner', 200],
    ['approver', 404],
    ['advisor', 404],
    ['exPartner', 404],
    ['stranger', 404],
    ['alumnus', 404],
    ['secretariat', 404],
    ['nobody', 302],
  ])('answers %s with %i', async (who, status) => {
    const { as, path } = await pair()
    expect((await as(who).get(path)).status).toBe(status)
  })

  it('puts the reader’s own plan on the left', async () => {
    const { as, path, municipalities } = await pair()
    const names = [municipalities.own.name, municipalities.partner.name]
    expect(await heads(await as('researcher').get(path))).toEqual(names)
    expect(await heads(await as('partner').get(path))).toEqual(names.toReversed())
  })

  it('lays what says the same on one line and says what is unwritten', async () => {
    const { as, path } = await pair()
    const html = await (await as('researcher').get(`${path}?sheet=vision&sheet=forces`)).text()
    const rows = rowsOf(html)
    const line = rows.find((row) => row.includes(ourVision.text))
    expect(line).toContain(theirVision.text)
    expect(rows.find((row) => row.includes(theirForce.text))).toContain('未記入')
    expect(html).not.toContain('id="roadmap"')
  })

  it('keeps a sheet closed that mutual reveal has not opened, in the page and in its data', async () => {
    const { as, path } = await pair({ visibility: 'mutual' })
    const html = await (await as('researcher').get(path)).text()
    expect(html).toContain(theirVision.text)
    expect(html).not.toContain(theirForce.text)
    expect(html).toContain('全員が共有すると開きます')
  })

  it('is the usual view where the address holds something unknown', async () => {
    const { as, path } = await pair()
    const answer = await as('researcher').get(`${path}?sheet=nonsense&order=&paper=a9&paper=a4`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('print-a3-landscape')
  })

  it('is missing where both sides are the same or one does not exist', async () => {
    const { as, ours } = await pair()
    expect((await as('researcher').get(`/compare/${ours.id}/${ours.id}`)).status).toBe(404)
    expect((await as('researcher').get(`/compare/${ours.id}/no-such-release`)).status).toBe(404)
  })
})

describe('GET /compare', () => {
  it('offers what the viewer may read and nothing else', async () => {
    const { as, ours, theirs, path } = await pair()
    const mine = await (await as('researcher').get('/compare')).text()
    expect(mine).toContain(ours.id)
    expect(mine).toContain(theirs.id)
    const foreign = await (await as('stranger').get('/compare')).text()
    expect(foreign).not.toContain(ours.id)
    const chosen = await as('researcher').get(`/compare?ours=${ours.id}&theirs=${theirs.id}`)
    expect(chosen.headers.get('Location')).toBe(path)
  })
})

async function heads(answer: Response) {
  const html = await answer.text()
  const [head] = /(?<=class="table pairs">.*?)<thead>.*?<\/thead>/.exec(html) ?? ['']
  return [...head.matchAll(/<th [^>]*>([^<]+)<\/th>/g)].slice(1).map(([, name]) => name)
}
