import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { decisions, droppedItems } from '../../db/vault/deidentification.ts'
import { items } from '../../db/vault/plans.ts'
import type { Decision, DecisionStep } from '../../worker/deidentification/schema.ts'
import { ApiProblem } from '../../web/api.ts'
import { DecisionStore } from '../../web/deidentification/decision-store.ts'
import { draftPlan } from '../support/plans.ts'
import { scenario } from '../support/scenario.ts'

type Planned = Awaited<ReturnType<typeof plan>>
let world: Planned
beforeAll(async () => {
  world = await plan()
})

const places = ['a', 'b', 'c'].map((name) => `${name}/text/person_name/名/1#0`)
const label = (place: string, replacement = ''): Decision => ({ place, treatment: 'label', replacement, reason: '' })

describe('deciding', () => {
  it('is shown before it is saved', async () => {
    const { store, line } = await open(['slow'])
    store.decide([label(places[0]!)], 'first')
    expect([...store.shown.decisions.keys()]).toEqual([places[0]])
    expect(line.arrived).toBe(0)
    await store.save()
    expect(await kept()).toEqual(shownBy(store))
  })

  it('waits without an answer, shows why, and goes on in order', async () => {
    const { store } = await open(['lost', 'lost', 'fine'])
    store.decide([label(places[0]!)], 'first')
    store.decide([label(places[0]!, '住民')], 'second')
    await store.save()
    expect(store.problem).toMatchObject({ status: 0 })
    expect(store.waiting).toBe(2)
    await store.save()
    await store.save()
    expect(store).toMatchObject({ waiting: 0, problem: undefined })
    expect(await kept()).toEqual([['a', 'label', '住民']])
  })

  it('takes back what is refused, with its reason, and keeps what came after', async () => {
    const { store } = await open(['refused', 'fine'])
    store.decide([label(places[0]!)], 'first')
    store.decide([label(places[1]!)], 'second')
    await store.save()
    expect(store.refused).toMatchObject([{ about: 'first', problem: { type: 'invalid' } }])
    expect([...store.shown.decisions.keys()]).toEqual([places[1]])
    expect(store.undo()).toBe('second')
    expect(store.undo()).toBeUndefined()
  })

  it('is undone step by step, whole items as well', async () => {
    const { store } = await open([])
    store.decide([label(places[0]!), label(places[1]!)], 'both')
    store.decide([label(places[0]!, '住民')], 'one')
    store.drop([world.itemIds[0]!], 'item')
    expect([store.undo(), store.undo()]).toEqual(['item', 'one'])
    await store.save()
    expect(await kept()).toEqual([
      ['a', 'label', ''],
      ['b', 'label', ''],
    ])
    store.undo()
    await store.save()
    expect(await kept()).toEqual([])
  })

  it('takes in what a colleague decided, but nothing over what is on its way', async () => {
    const { store } = await open(['slow'])
    const theirs = label(places[1]!, '住民')
    store.decide([label(places[0]!)], '')
    store.take([theirs], [], store.steps)
    expect([...store.shown.decisions.keys()]).toEqual([places[0]])
    await store.save()
    const mine = store.shown.decisions.get(places[0]!)
    store.take([{ ...label(places[0]!), source: '' }, theirs], [world.itemIds[0]!], store.steps)
    expect([...store.shown.decisions.values()]).toEqual([mine, theirs])
    // What says the same is the same, so that nothing typed beside it is disturbed.
    expect(store.shown.decisions.get(places[0]!)).toBe(mine)
    expect([...store.shown.dropped.keys()]).toEqual([world.itemIds[0]])
  })

  it('takes in nothing that was asked for before the newest step', async () => {
    const { store } = await open([])
    const { steps } = store
    store.decide([label(places[0]!)], '')
    await store.save()
    store.take([], [], steps)
    expect([...store.shown.decisions.keys()]).toEqual([places[0]])
  })

  it('tells once what the page has shown', async () => {
    const { store, line } = await open([])
    store.seen = ['1a', '2b']
    store.decide([label(places[0]!)], '')
    store.decide([label(places[1]!)], '')
    await store.save()
    expect(line.steps.map(({ seen }) => seen)).toEqual([['1a', '2b'], undefined])
  })

  it('ends with the page as the server has it, whatever is pressed and however the line fails', async () => {
    const place = fc.constantFrom(...places)
    const item = fc.constantFrom(...world.itemIds)
    const press = fc.oneof(
      fc.record({
        kind: fc.constant('decide' as const),
        of: fc.uniqueArray(place, { minLength: 1 }),
        as: fc.constantFrom('', '職員', '住民'),
      }),
      fc.record({ kind: fc.constant('drop' as const), of: fc.uniqueArray(item, { minLength: 1 }) }),
      fc.record({ kind: fc.constant('restore' as const), of: fc.uniqueArray(item, { minLength: 1 }) }),
      fc.record({ kind: fc.constant('undo' as const) }),
      fc.record({ kind: fc.constant('pause' as const) }),
    )
    const faults = fc.array(fc.constantFrom<Fault>('fine', 'slow', 'lost', 'unanswered', 'refused'), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(press, { maxLength: 12 }), faults, async (presses, line) => {
        const { store } = await open(line)
        for (const one of presses) {
          if (one.kind === 'decide')
            store.decide(
              one.of.map((at) => label(at, one.as)),
              '',
            )
          else if (one.kind === 'drop') store.drop(one.of, '')
          else if (one.kind === 'restore') store.restore(one.of, '')
          else if (one.kind === 'undo') store.undo()
          else await store.save()
        }
        while (store.waiting > 0) await store.save()
        expect(await kept()).toEqual(shownBy(store))
        // Nothing refused: the page is exactly what was pressed.
        if (store.refused.length === 0) expect(shownBy(store)).toEqual(pressed(presses))
      }),
      { numRuns: 60 },
    )
  })
})

type Press = { kind: string; of?: string[]; as?: string }

/** What the presses come to, each undo taking back the last one that stands. */
function pressed(presses: Press[]) {
  const history: Map<string, string>[] = [new Map()]
  for (const { kind, of = [], as = '' } of presses) {
    if (kind === 'undo' && history.length > 1) history.pop()
    if (kind === 'undo' || kind === 'pause') continue
    const next = new Map(history.at(-1))
    for (const key of of) {
      if (kind === 'restore') next.delete(key)
      else next.set(key, kind === 'drop' ? 'dropped' : as)
    }
    history.push(next)
  }
  return [...history.at(-1)!]
    .map(([key, value]) => (value === 'dropped' ? [key, 'dropped'] : [key.split('/')[0]!, 'label', value]))
    .toSorted(byText)
}

/** How the line treats a request; `unanswered` arrives and is written, only its answer is lost. */
type Fault = 'fine' | 'slow' | 'lost' | 'unanswered' | 'refused'

/** A page with an empty plan, on a line to the real app that fails as told and then no more. */
async function open(faults: Fault[]) {
  await world.vault.delete(decisions).where(eq(decisions.planId, world.planId))
  await world.vault.delete(droppedItems).where(eq(droppedItems.planId, world.planId))
  const line = { arrived: 0, steps: [] as DecisionStep[] }
  const written = new Set<string>()
  const nothing = () => new ApiProblem({ type: '/problems/offline', title: '', status: 0 })
  const left = [...faults]
  const store = new DecisionStore<string>(
    async (step, key) => {
      const next = left.shift() ?? 'fine'
      // What was written under a key is answered with what was answered then: it cannot be refused any more.
      const fault = next === 'refused' && written.has(key) ? 'fine' : next
      if (fault === 'lost') throw nothing()
      if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 5))
      const body = fault === 'refused' ? { ...step, undecided: [1] } : step
      // A refused body is another one, so it has another key.
      const headers = { 'Idempotency-Key': fault === 'refused' ? crypto.randomUUID() : key }
      const answer = await world.researcher.post(`/api/drafts/${world.planId}/decisions`, body, headers)
      line.arrived++
      line.steps.push(step)
      if (!answer.ok) throw new ApiProblem(await answer.json())
      written.add(key)
      if (fault === 'unanswered') throw nothing()
    },
    [],
    [],
  )
  return { store, line }
}

async function plan() {
  const scene = await scenario()
  const { vault } = scene
  const { id: planId } = await draftPlan(scene, 'own', [
    { sheet: 'vision', section: 'images', text: 'ひとつめ' },
    { sheet: 'vision', section: 'images', text: 'ふたつめ' },
  ])
  const rows = await vault.select({ id: items.id }).from(items).where(eq(items.planId, planId))
  return { vault, planId, researcher: scene.as('researcher'), itemIds: rows.map(({ id }) => id) }
}

async function kept() {
  const [decided, dropped] = await world.vault.batch([
    world.vault.select().from(decisions).where(eq(decisions.planId, world.planId)),
    world.vault.select().from(droppedItems).where(eq(droppedItems.planId, world.planId)),
  ])
  return [
    ...decided.map(({ itemId, treatment, replacement }) => [itemId, treatment, replacement]),
    ...dropped.map(({ itemId }) => [itemId, 'dropped']),
  ].toSorted(byText)
}

function shownBy({ shown }: DecisionStore<string>) {
  return [
    ...[...shown.decisions.values()].map(({ place, treatment, replacement }) => [
      place.split('/')[0]!,
      treatment,
      replacement,
    ]),
    ...[...shown.dropped.keys()].map((id) => [id, 'dropped']),
  ].toSorted(byText)
}

function byText(one: unknown[], other: unknown[]) {
  return String(one) < String(other) ? -1 : 1
}
