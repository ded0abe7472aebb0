import { expect, it } from 'vitest'
import { inOrder } from '../../worker/overview/order.ts'
import type { Glance } from '../../worker/overview/queries.ts'
import type { Order } from '../../worker/overview/schema.ts'

function glance(id: string, code: string, population: number | null, similarGroup: string | null, own = false): Glance {
  const release = {
    id,
    number: 1,
    approvedAt: 0,
    fiscalYear: 2021,
    team: { id, name: '' },
    municipality: { code, name: id, prefecture: '' },
    hiddenAs: code === '' ? id : null,
    own,
    advised: false,
  }
  const themes: Record<string, number> = id === 'toyohashi' ? { dialogue: 1 } : { finance: 1 }
  return { id, release, population, similarGroup, themes, sheets: {}, forces: null }
}

const us = glance('us', '300000', 50_000, '一般市Ⅱ－３', true)
const all = [
  glance('hidden', '', null, null),
  glance('toyohashi', '232017', 371_920, '中核市'),
  glance('nemuro', '012238', 24_636, '一般市Ⅰ－１'),
  us,
  glance('hakodate', '012025', 251_084, '中核市'),
]

it.each<[Order, string[]]>([
  ['prefecture', ['us', 'hakodate', 'nemuro', 'toyohashi', 'hidden']],
  ['population', ['us', 'toyohashi', 'hakodate', 'nemuro', 'hidden']],
  ['group', ['us', 'nemuro', 'toyohashi', 'hakodate', 'hidden']],
])('by %s: our own first, what is not known last', (order, ids) => {
  expect(inOrder(all, order, us).map(({ id }) => id)).toEqual(ids)
  expect(inOrder(all.toReversed(), order, us).map(({ id }) => id)).toEqual(ids)
})

it('by likeness: who works on the same first', () => {
  const like = glance('like', '082015', null, null)
  const ids = inOrder([...all, like], 'likeness', like).map(({ id }) => id)
  expect(ids.slice(0, 2)).toEqual(['us', 'like'])
  expect(ids.at(-1)).toBe('toyohashi')
})
