import { env } from 'cloudflare:test'
import { eq, inArray } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { alignments, meanings } from '../../db/exchange/alignments.ts'
import { openExchange } from '../../db/exchange/database.ts'
import { alignReleases } from '../../worker/comparison/alignments.ts'
import { releasedPair } from './pair.ts'

const db = openExchange(env.EXCHANGE)
const ourForce = { sheet: 'forces', section: 'resisting', text: '去年と同じでいいという空気' } as const
const theirForce = {
  sheet: 'forces',
  section: 'resisting',
  text: '前例踏襲の体質',
  fields: { response: '小さく試して見せる' },
} as const

async function pair(options?: Parameters<typeof releasedPair>[1]) {
  const world = await releasedPair(() => ({ ours: [ourForce], theirs: [theirForce] }), options)
  const { ours, theirs } = world
  const rows = () =>
    db
      .select()
      .from(alignments)
      .where(eq(alignments.releaseA, [ours.id, theirs.id].toSorted()[0]!))
  return { ...world, rows }
}

describe('an alignment', () => {
  it('is computed once and kept, for both sides and without a word of either', async () => {
    const { as, path, rows } = await pair()
    const first = await (await as('researcher').get(path)).text()
    const kept = await rows()
    expect(kept).toHaveLength(1)
    expect(kept[0]?.links).toContain('前例踏襲')
    expect(kept[0]?.links).not.toContain(ourForce.text)
    expect(kept[0]?.links).not.toContain(theirForce.text)
    expect(kept[0]?.links).not.toContain(theirForce.fields.response)

    expect(await (await as('researcher').get(path)).text()).toBe(first)
    expect(await (await as('partner').get(path)).text()).toContain('同じ趣旨')
    expect(await rows()).toEqual(kept)
  })

  it('is not kept by somebody to whom only some sheets are open, and says nothing of the others', async () => {
    const { as, path, rows } = await pair({ visibility: 'mutual' })
    expect((await as('researcher').get(path)).status).toBe(200)
    expect(await rows()).toEqual([])
  })
})

describe('with a language model', () => {
  // The shape that the model's page documents: https://developers.cloudflare.com/workers-ai/models/bge-m3/
  const answer = (vectors: number[][]) => ({ shape: [vectors.length, 1024], data: vectors, pooling: 'cls' })
  const vector = (at: number) => Array.from({ length: 1024 }, (_, n) => (n === at ? 0.9 : 0.001))
  const item = (id: string, text: string) => ({ ...ourForce, id, text, fields: {} })

  /** Two releases whose words have nothing in common; the model finds them near. */
  async function strangers() {
    const { ours, theirs, rows } = await pair()
    const side = (id: string, text: string) => ({
      id,
      open: 'all' as const,
      snapshot: { municipality: { code: '072036', name: '郡山市' }, fiscalYear: 2021, items: [item(`${id}-1`, text)] },
    })
    return { rows, ours: side(ours.id, 'ぬるま湯'), theirs: side(theirs.id, '温室育ち') }
  }

  it('keeps what the model finds, once, and hands it out from the next view on', async () => {
    const { ours, theirs, rows } = await strangers()
    const asked: unknown[] = []
    const ai = {
      run(...call: unknown[]) {
        asked.push(call)
        return Promise.resolve(answer([vector(7)]))
      },
    }
    const view = async () => {
      const waiting: Promise<unknown>[] = []
      const alignment = await alignReleases({ db, ai, later: (work) => waiting.push(work) }, ours, theirs)
      await Promise.all(waiting)
      return alignment.pairs
    }
    expect(await view()).toEqual([])
    expect(await view()).toEqual([
      { a: `${ours.id}-1`, b: `${theirs.id}-1`, strength: expect.any(Number), notions: [] },
    ])
    expect(asked).toEqual([
      ['@cf/baai/bge-m3', { text: ['ぬるま湯'], truncate_inputs: true }],
      ['@cf/baai/bge-m3', { text: ['温室育ち'], truncate_inputs: true }],
    ])
    expect((await rows()).map(({ method }) => method)).toEqual(['notions-1', 'notions-1+@cf/baai/bge-m3'])
    expect(
      await db
        .select()
        .from(meanings)
        .where(inArray(meanings.releaseId, [ours.id, theirs.id])),
    ).toHaveLength(2)
  })

  it.each([
    ['a request that waits in a queue', { request_id: 'e7a2' }],
    ['fewer vectors than texts', answer([])],
    ['vectors of another model', { shape: [1, 768], data: [Array.from({ length: 768 }, () => 0.1)], pooling: 'mean' }],
  ])('goes on without it where it answers with %s', async (_, wrong) => {
    const { ours, theirs, rows } = await strangers()
    const waiting: Promise<unknown>[] = []
    const tools = {
      db,
      ai: { run: () => Promise.resolve(wrong) },
      later: (work: Promise<unknown>) => waiting.push(work),
    }
    expect((await alignReleases(tools, ours, theirs)).pairs).toEqual([])
    const outcomes = await Promise.allSettled(waiting)
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await rows()).map(({ method }) => method)).toEqual(['notions-1'])
  })
})
