import { env } from 'cloudflare:test'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withdrawals } from '../../db/exchange/publication.ts'
import type { Viewer } from '../../worker/auth/viewer.ts'
import type { Question } from '../../worker/library/schema.ts'
import { placesOf, type Way } from '../../worker/library/places.ts'
import { itemsAt } from '../../worker/library/search.ts'
import { sheets, type Item, type SectionId, type SheetId } from '../../worker/plans/sheets.ts'
import { listReleases, readableRows, readReadable } from '../../worker/publication/releases.ts'
import { readWords } from '../../worker/search/words.ts'
import { releasePlan } from '../support/plans.ts'
import { people, scenario, type Scenario, type TeamName } from '../support/scenario.ts'
import { viewerOf } from './viewer.ts'

const teamNames: TeamName[] = ['own', 'partner', 'exPartner', 'stranger', 'former', 'otherFormer']
const spots = [
  ['vision', 'statement'],
  ['forces', 'resisting'],
  ['forces', 'driving'],
  ['people', 'aims'],
  ['first_steps', 'steps'],
] as const satisfies [SheetId, SectionId][]

// Few characters, so that words are often said; each is written in two ways that search takes for one.
const letters = { 研: '硏', 修: '脩', か: 'カ', 話: '話', a: 'Ａ', ム: 'ﾑ' }
const written = fc
  .array(
    fc.tuple(fc.constantFrom(...Object.entries(letters)), fc.constantFrom(0, 1), fc.constantFrom('', '', ' ', '・')),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .map((parts) => parts.map(([pair, which, gap]) => `${pair[which]}${gap}`).join(''))

const content = fc.record({
  place: fc.constantFrom(...spots),
  text: written,
  response: fc.option(written, { nil: undefined }),
})
const release = fc.record({
  of: fc.constantFrom(...teamNames),
  contents: fc.array(content, { minLength: 1, maxLength: 5 }),
  withdrawn: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  hidden: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
})
const corpus = fc.record({
  visibility: fc.constantFrom('at_once' as const, 'mutual' as const),
  releases: fc.array(release, { minLength: 3, maxLength: 9 }),
})

const plainWord = fc
  .array(fc.constantFrom(...Object.keys(letters)), { minLength: 1, maxLength: 3 })
  .map((characters) => characters.join(''))
  .filter((word) => [...word].length > 1 || /[研修話]/.test(word))
const seldom = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: one })
const question = fc.record({
  words: fc.array(fc.tuple(fc.constantFrom('', '', '', '-'), plainWord), { maxLength: 2 }),
  sheet: seldom(fc.constantFrom('forces' as const, 'vision' as const)),
  section: seldom(fc.constantFrom('resisting' as const, 'aims' as const)),
  fiscalYear: seldom(fc.constantFrom(2021, 2018)),
  municipality: seldom(fc.constantFrom('own' as const, 'partner' as const)),
  prefecture: seldom(fc.constantFrom('試験県', '試験県', '福島県')),
  size: seldom(fc.constantFrom('100to200' as const, 'under10' as const)),
  kind: seldom(fc.constantFrom('市' as const, '町' as const)),
})
type Asked = typeof question extends fc.Arbitrary<infer Q> ? Q : never

/** In one way of writing, as the alphabet above has them; nothing of the code under test. */
function plainly(text: string) {
  const shapes = Object.entries(letters)
  return [...text.replaceAll(/[ ・]/g, '')]
    .map((character) => shapes.find(([one, other]) => one === character || other === character)?.[0] ?? character)
    .join('')
}

describe('a search', () => {
  it('finds exactly what the snapshots say that the viewer may read', async () => {
    let hits = 0
    await fc.assert(
      fc.asyncProperty(corpus, fc.array(question, { minLength: 4, maxLength: 6 }), async (made, asked) => {
        const world = await scenario({ visibility: made.visibility })
        await fill(world, made.releases)
        for (const who of people) {
          const viewer = await viewerOf(world, who)
          const readable = await readAll(world, viewer)
          for (const one of asked) {
            const expected = readable.filter(({ release: head, item }) => isMeant(world, one, head, item)).map(keyOf)
            hits += expected.length
            const given = questionOf(world, one)
            for (const way of ['sheets', 'releases', 'hits'] as const) {
              expect(await found(world, viewer, given, way), `${who}, by ${way}`).toEqual(expected)
            }
          }
        }
      }),
      { numRuns: 12, endOnFailure: true },
    )
    expect(hits).toBeGreaterThan(100)
  })
})

async function fill(world: Scenario, releases: (typeof release extends fc.Arbitrary<infer R> ? R : never)[]) {
  for (const { of, contents, withdrawn, hidden } of releases) {
    const items = contents.map(({ place: [sheet, section], text, response }) => ({
      sheet,
      section,
      text,
      fields: response === undefined || !('response' in fieldsOf(sheet, section)) ? {} : { response },
    }))
    const { id } = await releasePlan(world, of, items, hidden ? 'ある市' : undefined)
    if (!withdrawn) continue
    const by = world.ids.approver
    await world.db
      .insert(withdrawals)
      .values({ releaseId: id, reason: '誤り', withdrawnBy: by, withdrawnAt: new Date() })
  }
}

function fieldsOf(sheet: SheetId, section: SectionId) {
  const fields = (sheets[sheet] as Record<string, readonly string[]>)[section] ?? []
  return Object.fromEntries(fields.map((field) => [field, true]))
}

/** Every item of the newest release of each team, as the release page would show it, newest release first. */
async function readAll({ db }: Scenario, viewer: Viewer) {
  const heads = await listReleases(db, viewer)
  const rows = await readableRows(
    db,
    viewer,
    heads.map(({ id }) => id),
  )
  const filed = await env.EXCHANGE.prepare(
    'select releaseId, max(id) as place from releaseItems group by releaseId',
  ).all<{
    releaseId: string
    place: number
  }>()
  const placeOf = new Map(filed.results.map(({ releaseId, place }) => [releaseId, place]))
  return rows
    .map(readReadable)
    .toSorted((a, b) => placeOf.get(b.id)! - placeOf.get(a.id)!)
    .flatMap(({ snapshot, ...head }) => snapshot.items.map((item) => ({ release: head, item })))
}

type Read = Awaited<ReturnType<typeof readAll>>[number]

function isMeant(world: Scenario, asked: Asked, head: Read['release'], item: Item) {
  const texts = [item.text, item.fields.response ?? ''].map(plainly)
  const said = (word: string) => texts.some((text) => text.includes(word))
  const { words, sheet, section, fiscalYear, municipality, prefecture, size, kind } = asked
  const ofKind = municipality ?? prefecture ?? size ?? kind
  return (
    words.every(([not, word]) => (not === '-' ? !said(word) : said(word))) &&
    (sheet === undefined || item.sheet === sheet) &&
    (section === undefined || item.section === section) &&
    (fiscalYear === undefined || head.fiscalYear === fiscalYear) &&
    (ofKind === undefined || head.hiddenAs === null) &&
    (municipality === undefined || head.municipality.name === world.municipalities[municipality].name) &&
    (prefecture === undefined || prefecture === '試験県') &&
    (size === undefined || size === '100to200') &&
    (kind === undefined || kind === '市')
  )
}

function questionOf(world: Scenario, { words, municipality, ...rest }: Asked): Question {
  return {
    ...rest,
    words: words.map((parts) => parts.join('')).join(' '),
    ...(municipality && { municipality: world.municipalities[municipality].name }),
  }
}

async function found({ db }: Scenario, viewer: Viewer, given: Question, way: Way) {
  const places = await placesOf(db, viewer, { question: given, wanted: readWords(given.words) }, way, 200)
  const rows = await itemsAt(
    db,
    viewer,
    places.map(({ id }) => id),
  )
  // What is found may be read: nothing is left out by the second look.
  expect(rows.map(({ id }) => id)).toEqual(places.map(({ releaseId }) => releaseId))
  return rows.map(({ id, itemId, text }) => `${id} ${itemId} ${text}`)
}

function keyOf({ release: { id }, item }: Read) {
  return `${id} ${item.id} ${item.text}`
}
