import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { koriyama } from '../../db/demo/koriyama.ts'
import { landingOf, type Anchor } from '../../worker/feedback/anchor.ts'
import { sheets, type Item, type SheetId } from '../../worker/plans/sheets.ts'
import { entriesOf } from '../../worker/publication/differences.ts'
import { placeKey, placeOfLanding } from '../../web/feedback/place.ts'
import { PlanText, type Notes } from '../../web/publication/plan-text.tsx'

const items = koriyama.map((item, n): Item => ({ ...item, id: `i${n}` }))
const spot = (key: string) => <i data-place={key} />
const notes: Notes = {
  ofSheet: (sheet) => spot(placeKey({ level: 'sheet', sheet })),
  ofSection: (sheet, section) => spot(placeKey({ level: 'section', sheet, section })),
  ofItem: ({ id }) => spot(placeKey({ level: 'item', itemId: id })),
}

/** Places that a release of these items shows, beside the plan as a whole. */
function placesOf(shown: Item[]) {
  const html = render(<PlanText entries={entriesOf({ items: shown })} titles={{}} notes={notes} />)
  return new Set(['plan', ...Array.from(html.matchAll(/data-place="([^"]+)"/g), ([, key]) => key)])
}

const anchors = fc.record({
  level: fc.constantFrom<Anchor['level']>('words', 'item', 'section', 'sheet', 'plan'),
  pinned: fc.constantFrom(...items),
  elsewhere: fc.option(fc.constantFrom(...(Object.keys(sheets) as SheetId[]))),
})

it('wherever a remark lands, in whatever is left of a plan, it stands on the page', () => {
  fc.assert(
    fc.property(fc.array(anchors, { minLength: 5, maxLength: 20 }), fc.subarray(items), (pins, left) => {
      const places = placesOf(left)
      for (const { level, pinned, elsewhere } of pins) {
        const sheet = level === 'plan' ? null : (elsewhere ?? pinned.sheet)
        const section = sheet === null || level === 'sheet' ? null : pinned.section
        const itemId = level === 'words' || level === 'item' ? pinned.id : null
        const quote =
          level === 'words' ? { field: 'text' as const, exact: pinned.text.slice(0, 12), prefix: '', suffix: '' } : null
        const landing = landingOf({ level, sheet, section, itemId, quote }, left)
        expect(places).toContain(placeKey(placeOfLanding(landing)))
      }
    }),
    { numRuns: 60 },
  )
})
