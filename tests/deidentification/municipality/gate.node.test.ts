import fc from 'fast-check'
import { expect, it } from 'vitest'
import { prepare } from '../../../worker/deidentification/prepare.ts'
import { proposalFor } from '../../../worker/deidentification/proposals.ts'
import { review } from '../../../worker/deidentification/review.ts'
import type { Decision } from '../../../worker/deidentification/schema.ts'
import type { Item } from '../../../worker/plans/sheets.ts'
import { headOf } from '../gate/head.ts'
import { around } from './cities.ts'

const surroundings = around('郡山市', { ownWords: [{ id: 'w', word: '鯉係', instead: '固有の係' }] })
const office = { name: '郡山市', population: 327_692 }
const named = /郡\s*山|こおりやま|koriyama|(?<!\d)072036(?!\d)|福島県|鯉係/iu

const word = fc.constantFrom(
  '郡山市',
  '郡　山',
  'こおりやま',
  'Koriyama',
  '072036',
  '福島県',
  '鯉係',
  '郡山駅',
  '郡山市民',
  '郡山市総合計画',
  '、',
  '。',
  'の話',
  '総務部長',
  '会議',
  '市民',
  '\n',
)
const how = fc.constantFrom('proposed', 'rewritten', 'named again', 'left')

it('names a hidden municipality in nothing that may wait for approval, whatever was decided', async () => {
  let passed = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(word, { maxLength: 10 }),
      fc.array(how, { minLength: 40, maxLength: 40 }),
      async (words, ways) => {
        const items: Item[] = [{ id: 'one', sheet: 'situation', section: 'current', text: words.join(''), fields: {} }]
        const decisions = review({ items, roster: [], decisions: [], surroundings }).flatMap(
          ({ place, finding, passage }, n): Decision[] => {
            const way = ways[n % ways.length]
            if (way === 'left') return []
            const proposal = proposalFor(finding, { text: passage.text, office })
            if (way === 'proposed') return [{ place, ...proposal, reason: '' }]
            return [
              { place, treatment: 'rewrite', replacement: way === 'rewritten' ? 'ある言葉' : '郡山の', reason: '' },
            ]
          },
        )
        const hiding = { items, roster: [], decisions, surroundings }
        const made = await prepare(hiding, headOf('郡山市'), { surfaces: [] }).catch(() => undefined)
        if (!made) return
        passed++
        expect(JSON.stringify(made.snapshot)).not.toMatch(named)
      },
    ),
    { numRuns: 1000 },
  )
  expect(passed).toBeGreaterThan(50)
})
