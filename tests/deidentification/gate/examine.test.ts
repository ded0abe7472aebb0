import { describe, expect, it } from 'vitest'
import type { RosterEntry } from '../../../worker/deidentification/finder/find-identifiers.ts'
import { examine } from '../../../worker/deidentification/gate/gate.ts'
import { hideItems } from '../../../worker/deidentification/hide.ts'
import { drawLabels } from '../../../worker/deidentification/labels.ts'
import type { Reviewed } from '../../../worker/deidentification/review.ts'
import { review } from '../../../worker/deidentification/review.ts'
import type { Decision } from '../../../worker/deidentification/schema.ts'
import type { Item } from '../../../worker/plans/sheets.ts'
import type { ReadableRelease, Surface } from '../../../worker/surface.ts'
import { surfaces } from '../../../worker/surfaces.ts'
import { headOf } from './head.ts'

const roster: RosterEntry[] = [
  { id: 'r1', name: '野々村　拓海', reading: 'ののむら たくみ', kind: 'member' },
  { id: 'r2', name: '桑島　千尋', kind: 'respondent' },
]

const item = (text: string, more: Partial<Item> = {}): Item => ({
  id: 'one',
  sheet: 'situation',
  section: 'current',
  text,
  fields: {},
  ...more,
})

type Choice = Omit<Decision, 'place'>
const label: Choice = { treatment: 'label', replacement: '', reason: '' }
const keep: Choice = { treatment: 'keep', replacement: '', reason: '公表された行事であるため' }
const into = (replacement: string): Choice => ({ treatment: 'rewrite', replacement, reason: '' })

interface Case {
  items: Item[]
  decide?: (found: Reviewed) => Choice
  /** What leaves, where it is not what the decisions make of the items. */
  leaving?: Item[]
  via?: Surface[]
  about?: Partial<ReadableRelease>
}

function leaksOf({ items, decide = () => label, leaving, via = surfaces, about = {} }: Case) {
  const decisions = review({ items, roster, decisions: [] }).map((found) => ({ place: found.place, ...decide(found) }))
  const findings = review({ items, roster, decisions })
  const labels = drawLabels(findings, new Map())
  const shown = leaving ?? hideItems(items, findings, labels)
  const snapshot = { municipality: { code: '', name: '' }, fiscalYear: 2021, items: shown }
  const release = { ...headOf('試験市'), ...about, snapshot }
  return examine({ release, roster, findings, labels, surfaces: via }).leaks
}

/** A surface that says what it is told to, of everybody’s releases but nobody’s. */
const saying = (say: (release: ReadableRelease) => string, format: 'text' | 'html' | 'json' = 'text'): Surface => ({
  name: 'release',
  audiences: ['partners'],
  routes: [],
  render: (release) => (release.municipality.name === '' ? [] : [{ format, body: say(release) }]),
})

describe('the gate', () => {
  it('lets out what was hidden', () => {
    const items = [item('野々村が桑島さんと話した。内線2345。'), item('総務部長の指示。', { id: 'two' })]
    expect(leaksOf({ items })).toEqual([])
  })

  it('says where a listed name stands in the text', () => {
    const items = [item('人が話した。'), item('計画', { id: 'two', fields: { response: '野　々　村が声をかける。' } })]
    expect(leaksOf({ items, leaving: items, via: [] })).toEqual([
      { kind: 'listed', itemId: 'two', field: 'response', place: undefined },
    ])
  })

  it('leaves a name where it was kept with a reason, and only there', () => {
    const items = [item('野々村が話した。'), item('野々村も。', { id: 'two' })]
    const decide = ({ passage }: Reviewed) => (passage.item.id === 'one' ? keep : label)
    expect(leaksOf({ items, decide })).toEqual([])
    const leaving = [items[0]!, item('野々村も。', { id: 'two' })]
    expect(leaksOf({ items, decide, leaving, via: [] })).toMatchObject([{ kind: 'listed', itemId: 'two' }])
  })

  it.each([
    ['a listed name', into('桑島さんの部下'), 'listed'],
    ['the same name in kana', into('ののむらさん'), 'listed'],
  ])('finds %s in words that were put in a name’s place, and leads to the decision', (_, decision, kind) => {
    const leaks = leaksOf({ items: [item('野々村が話した。')], decide: () => decision, via: [] })
    expect(leaks).toMatchObject([{ kind, itemId: 'one', place: expect.stringContaining('person_name') }])
  })

  it('finds a name that dropping a word puts together', () => {
    const leaving = [item('会議で桑島が')]
    const items = [item('会議で桑 総務部長 島が')]
    expect(leaksOf({ items, leaving, via: [] })).toMatchObject([{ kind: 'listed' }])
  })

  it('finds an unlisted name that was decided away in another item', () => {
    const items = [item('桑野次郎さんが来た。'), item('桑野次郎の案による。', { id: 'two' })]
    const decide = ({ finding }: Reviewed) => (finding.category === 'person_name' ? label : keep)
    const leaving = [item('職員Aさんが来た。'), items[1]!]
    expect(leaksOf({ items: items.slice(0, 1), decide, leaving, via: [] })).toMatchObject([
      { kind: 'name', itemId: 'two', place: expect.stringContaining('one/text') },
    ])
  })

  it('finds a number that was decided away, in any writing, but not in a longer number', () => {
    const items = [item('連絡は024-924-2161へ。')]
    const decide = () => into('電話')
    const leaving = (text: string) => [item('連絡は電話へ。'), item(text, { id: 'two' })]
    expect(leaksOf({ items, decide, leaving: leaving('０２４（９２４）２１６１'), via: [] })).toEqual([])
    expect(leaksOf({ items, decide, leaving: leaving('０２４－９２４－２１６１'), via: [] })).toMatchObject([
      { kind: 'number', itemId: 'two' },
    ])
    expect(leaksOf({ items, decide, leaving: leaving('10249242161円'), via: [] })).toEqual([])
  })

  it('finds a post that was decided away in the same text, and no longer word', () => {
    const items = [item('総務部長の指示。')]
    const leaving = (text: string, id = 'one') => [item(text, { id })]
    const decide = () => into('管理職')
    expect(leaksOf({ items, decide, leaving: leaving('管理職の指示。総務部長も。'), via: [] })).toMatchObject([
      { kind: 'words', place: expect.stringContaining('one/text/unique_post') },
    ])
    expect(leaksOf({ items, decide, leaving: leaving('管理職の指示。総務部長級も。'), via: [] })).toEqual([])
    expect(leaksOf({ items, decide, leaving: leaving('総務部長の話。', 'two'), via: [] })).toEqual([])
  })

  it('finds a listed name whose letters stand in items one after the other', () => {
    const items = [...'桑島千尋'].map((letter, n) => item(letter, { id: `item ${n}` }))
    expect(leaksOf({ items, via: [] })).toMatchObject([{ kind: 'spread', itemId: 'item 0', field: 'text' }])
  })
})

describe('what a surface would say', () => {
  const items = [item('野々村が話した。総務部長もいた。')]

  it.each<[string, () => string, ('text' | 'html' | 'json')?]>([
    ['as it is', () => '担当：野々村'],
    ['in percent signs', () => `/q=${encodeURIComponent('野々村')}`],
    ['in a page', () => '<p>野<b>々</b>村</p>', 'html'],
    ['in an attribute', () => '<a title="&#37326;々村">人</a>', 'html'],
    ['in a page’s data', () => `<div data-props='x' data-more="{&quot;a&quot;:[&quot;野々村&quot;]}"></div>`, 'html'],
    ['in JSON', () => '{"name":"\\u91ce\\u3005\\u6751"}', 'json'],
  ])('is searched for listed names: %s', (_, say, format) => {
    expect(leaksOf({ items, via: [saying(say, format)] })).toMatchObject([{ kind: 'listed', surface: 'release' }])
  })

  it('is searched for what was decided away, if it adds something to the text', () => {
    const adding = saying(({ snapshot }) => snapshot.items.map(({ text }) => `${text}（元は総務部長）`).join(''))
    expect(leaksOf({ items, via: [adding] })).toMatchObject([
      { kind: 'words', surface: 'release', itemId: 'one', place: expect.stringContaining('unique_post') },
    ])
  })

  it('may say what stands in the text with a reason, among other words', () => {
    const kept = [item('野々村が総務部長と話した。'), item('総務部長の指示。', { id: 'two' })]
    const decide = ({ passage }: Reviewed) => (passage.item.id === 'one' ? keep : into('管理職'))
    expect(leaksOf({ items: kept, decide })).toEqual([])
    const joined = saying(({ snapshot }) => snapshot.items.map(({ text }) => text).join('・'))
    expect(leaksOf({ items: kept, decide, via: [joined] })).toEqual([])
  })

  it('has words of its own in which a surname may stand, but no whole listed name', () => {
    const always = (body: string): Surface => ({ ...saying(() => ''), render: () => [{ format: 'text', body }] })
    expect(leaksOf({ items, via: [always('桑島の海')] })).toEqual([])
    expect(leaksOf({ items, via: [always('桑島千尋')] })).toMatchObject([{ kind: 'listed', surface: 'release' }])
  })

  it('may say the municipality’s name, though somebody is called like it, but no team’s', () => {
    const named = { municipality: { code: '', name: '桑島市', prefecture: '試験県' } }
    expect(leaksOf({ items, about: named })).toEqual([])
    const team = { team: { id: 't', name: '桑島班' } }
    const telling = saying((release) => `${release.municipality.name}${release.team.name}`)
    expect(leaksOf({ items, about: { ...named, ...team }, via: [telling] })).toMatchObject([{ kind: 'listed' }])
  })
})

it('reports what was searched and nothing of it', () => {
  const snapshot = { municipality: { code: '', name: '' }, fiscalYear: 2021, items: [item('職員Aが話した。')] }
  const findings = review({ items: [item('箭内氏、内線2345')], roster, decisions: [] }).map((found) => ({
    ...found,
    decision: { place: found.place, ...label },
  }))
  const release = { ...headOf('試験市'), snapshot }
  const { report } = examine({ release, roster, findings, labels: new Map(), surfaces })
  expect(report).toMatchObject({ dictionary: false, names: 3, texts: 1 })
  expect(report.surfaces.map(({ name }) => name)).toEqual(surfaces.map(({ name }) => name))
  for (const { characters } of report.surfaces) expect(characters).toBeGreaterThan(300)
  expect(JSON.stringify(report)).not.toMatch(/箭内|野々村|2345/)
})
