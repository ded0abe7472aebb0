import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { roster } from '../../db/vault/deidentification.ts'
import { items } from '../../db/vault/plans.ts'
import { people, type Who } from '../support/scenario.ts'
import { ask, everythingOf, reads } from './ask.ts'
import { writeRaw, writeWaiting } from './raw.ts'
import { accessWorld, type AccessWorld, type State } from './world.ts'

const team: Who[] = ['researcher', 'colleague', 'approver']
const foreign: Who[] = [...people.filter((who) => !team.includes(who)), 'nobody']

/** What the team may do to its raw data without anybody's approval. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('words' as const), words: fc.string({ unit: 'grapheme', maxLength: 60 }) }),
  fc.record({ kind: fc.constant('waiting' as const), words: fc.string({ unit: 'grapheme', maxLength: 60 }) }),
  fc.record({
    kind: fc.constant('item' as const),
    words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  }),
  // Somebody who stands in the text that everybody has checked.
  fc.record({ kind: fc.constant('listed' as const), words: fc.constantFrom('桑島　千尋', '野々村　拓海', '話') }),
)
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never

/** Every read, and what answers about the asker's own text. */
const asked = [...reads, 'POST /api/name-checks']

async function apply(world: AccessWorld, { kind, words }: Change) {
  if (kind === 'words') return writeRaw(world, (place) => `${words}${place}`)
  if (kind === 'waiting') return writeWaiting(world, words)
  if (kind === 'listed') return list(world, words)
  await world.vault.insert(items).values({
    planId: world.planId,
    id: crypto.randomUUID(),
    sheet: 'forces',
    section: 'driving',
    rank: 'a1',
    text: words,
    fields: { response: words },
    version: 1,
    updatedBy: world.ids.researcher,
    updatedAt: new Date(),
  })
}

function list({ vault, planId }: AccessWorld, name: string) {
  return vault.insert(roster).values({ planId, id: crypto.randomUUID(), name, kind: 'respondent' })
}

afterEach(() => vi.useRealTimers())

describe('raw data', () => {
  it.each<State>(['draft', 'released', 'mutual', 'withdrawn', 'recalled'])(
    'changes no byte of any answer to others (%s)',
    async (state) => {
      const world = await accessWorld(state)
      // One's own account shows when it was last used.
      vi.useFakeTimers({ toFake: ['Date'] })
      const answersTo = async (readers: Who[]) => {
        const answers: Record<string, string> = {}
        for (const route of asked) {
          for (const who of readers) answers[`${who} ${route}`] = await everythingOf(await ask(world, route, who))
        }
        return answers
      }
      // The first visit is told what is new; from then on nothing is.
      await answersTo(foreign)
      const before = await answersTo(foreign)
      const changes = fc.array(change, { minLength: 1, maxLength: 4 })
      const some = fc.subarray(foreign, { minLength: 2, maxLength: 3 })
      await fc.assert(
        fc.asyncProperty(changes, some, async (made, readers) => {
          for (const one of made) await apply(world, one)
          expect(before).toMatchObject(await answersTo(readers))
        }),
        { numRuns: 20 },
      )
    },
  )

  it('would be noticed in the check of names: the team itself is told who is listed, its approver is not', async () => {
    const world = await accessWorld('draft')
    const answerTo = async (who: Who) => everythingOf(await ask(world, 'POST /api/name-checks', who))
    const before = [await answerTo('researcher'), await answerTo('approver')]
    await list(world, '桑島　千尋')
    const [ofTeam, ofApprover] = [await answerTo('researcher'), await answerTo('approver')]
    expect(ofTeam).not.toBe(before[0])
    expect(ofApprover).toBe(before[1])
  })
})
