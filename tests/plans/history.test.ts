import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf, type Change, type Content, type Current, type DraftItem } from '../../worker/plans/draft.ts'
import { content, draft, json, planOf, saved } from './draft.ts'

describe('undo', () => {
  it('takes back an addition, an edit and a deletion, and can itself be undone', async () => {
    const { save, undo, items } = await draft()
    await save({ id: 'one', base: 0, to: content('一') }, { id: 'two', base: 0, to: content('二', { rank: 'a1' }) })
    const { step } = await saved(
      save(
        { id: 'one', base: 1, to: content('一の一') },
        { id: 'two', base: 1, to: null },
        { id: 'three', base: 0, to: content('三', { rank: 'a2' }) },
      ),
    )
    const undone = await saved(undo(step))
    expect((await items()).map(({ text }) => text)).toEqual(['一', '二'])
    await undo(undone.step)
    expect((await items()).map(({ text }) => text)).toEqual(['一の一', '三'])
  })

  it('leaves what somebody has changed since, and says so', async () => {
    const { as, planId, save, undo, items } = await draft()
    await save({ id: 'one', base: 0, to: content('一') }, { id: 'two', base: 0, to: content('二', { rank: 'a1' }) })
    const { step } = await saved(
      save(
        { id: 'one', base: 1, to: content('一の一') },
        { id: 'two', base: 1, to: content('二の二', { rank: 'a1' }) },
      ),
    )
    await planOf(as('colleague'), planId).save({ id: 'one', base: 2, to: content('同僚の文') })
    expect(await saved(undo(step))).toMatchObject({ left: ['one'], versions: { two: 3 } })
    expect((await items()).map(({ text }) => text)).toEqual(['同僚の文', '二'])
  })

  it('of what was changed altogether changes nothing and shows what is there', async () => {
    const { save, undo, changes } = await draft()
    const { step } = await saved(save({ id: 'one', base: 0, to: content('一') }))
    await save({ id: 'one', base: 1, to: content('一の一') })
    const answer = await undo(step)
    expect(answer.status).toBe(409)
    const { current } = await json<{ current: Current[] }>(answer)
    expect(current).toMatchObject([{ id: 'one', version: 2, item: { text: '一の一' } }])
    expect((await changes()).seq).toBe(2)
  })

  it('of a step of another plan is missing', async () => {
    const mine = await draft()
    const theirs = await draft()
    const { step } = await saved(theirs.save({ id: 'one', base: 0, to: content('一') }))
    expect((await mine.undo(step)).status).toBe(404)
  })
})

describe('restore', () => {
  it('is one step, which can be undone', async () => {
    const { save, undo, restore, items, changes } = await draft()
    await save({ id: 'one', base: 0, to: content('一') })
    await save({ id: 'one', base: 1, to: content('一の一') }, { id: 'two', base: 0, to: content('二', { rank: 'a1' }) })
    const { step } = await saved(restore(1, 2))
    expect((await items()).map(({ text }) => text)).toEqual(['一'])
    expect((await changes()).seq).toBe(3)
    await undo(step)
    expect((await items()).map(({ text }) => text)).toEqual(['一の一', '二'])
  })

  it('is refused when somebody has saved something meanwhile, wherever it was', async () => {
    const { save, restore, items } = await draft()
    await save({ id: 'one', base: 0, to: content('一') })
    await save({ id: 'one', base: 1, to: content('一の一') })
    await save({ id: 'two', base: 0, to: content('二', { rank: 'a1' }) })
    expect((await restore(1, 2)).status).toBe(409)
    expect(await items()).toHaveLength(2)
  })

  it('to a step that is still to come is missing', async () => {
    const { restore } = await draft()
    expect((await restore(5, 0)).status).toBe(404)
  })
})

describe('any sequence of steps', () => {
  const ids = ['one', 'two', 'three', 'four']
  const to = fc.option(
    fc.record({
      text: fc.constantFrom('駅前', '川沿い', '空き家', ''),
      rank: fc.constantFrom('a0', 'a1', 'a0V', 'Zz'),
    }),
    { nil: null },
  )
  const step = fc.dictionary(fc.constantFrom(...ids), to, { minKeys: 1 })

  it('undone in reverse gives the first state, and each of its states can be restored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (wishes) => {
        const { save, undo, restore, items, changes } = await draft()
        const states = [strip(await items())]
        const done: string[] = []
        for (const wish of wishes) {
          const now = await changes()
          const answer = await save(...changesOf(wish, now.items))
          if (answer.status !== 200) continue
          done.push((await saved(answer)).step)
          states.push(strip(await items()))
        }

        const { seq } = await changes()
        for (const [at, state] of states.entries()) {
          const restored = await saved(restore(at, seq + 2 * at))
          expect(strip(await items())).toEqual(state)
          await undo(restored.step)
          expect(strip(await items())).toEqual(states.at(-1))
        }
        for (const one of done.toReversed()) expect((await undo(one)).status).toBe(200)
        expect(strip(await items())).toEqual([])
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  function changesOf(wish: Record<string, Partial<Content> | null>, now: Current[]): Change[] {
    const current = new Map(now.map((item) => [item.id, item]))
    return Object.entries(wish).flatMap(([id, part]) => {
      const { version = 0, item } = current.get(id) ?? {}
      if (!part && !item) return []
      return [{ id, base: version, to: part && content(part.text ?? '', part) }]
    })
  }

  function strip(items: DraftItem[]) {
    return items.map((item) => ({ id: item.id, ...contentOf(item) }))
  }
})
