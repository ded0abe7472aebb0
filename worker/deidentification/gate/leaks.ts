import { foldKey } from '../finder/find-identifiers.ts'
import { textFields, type Fields } from '../../plans/sheets.ts'
import type { ReadableRelease, Surface, SurfaceName } from '../../surface.ts'
import { partsOf } from './parts.ts'
import { isGiveaway } from '../municipality/giveaways.ts'
import type { Protected } from './protected.ts'
import { findWords, type Found, type LeakKind } from './search.ts'
import type { LeavingText } from './texts.ts'

/** Something protected that would leave, and where; never the words themselves. */
export interface Leak {
  /** `spread`: a listed name whose characters stand in several items, one after the other. */
  kind: LeakKind | 'spread'
  /** Where in the text; of a leak that only a surface has, the place at which it was decided, if it was. */
  itemId?: string
  field?: LeavingText['field']
  /** The decision to look at again. */
  place?: string
  /** Undefined where it stands in the text itself. */
  surface?: SurfaceName
}

/** What is protected, and what finds the part of it that may stand nowhere. */
export interface Guard {
  guarded: Protected
  find: (text: string) => Found[]
}

/** Match keys of protected words that stand in a text for a reason, by the text's id. */
type Standing = Map<string, Set<string>>

/** What of the protected stands in the texts themselves; what was kept there with a reason may stand. */
export function leaksInTexts(texts: LeavingText[], { guarded, find }: Guard) {
  const standing: Standing = new Map()
  const inOne = texts.flatMap(({ id, item, field, text, decided }) => {
    const found = [...find(text), ...findWords(text, guarded.words.get(id) ?? [])]
    const isFree = ({ kind, start, end }: Found) =>
      decided.some((at) => at.free && at.start <= start && end <= at.end && mayNameIt(kind, at.place))
    standing.set(id, new Set(found.filter(isFree).map(({ key }) => key)))
    return found
      .filter((each) => !isFree(each))
      .map(({ kind, away, start, end }): Leak => {
        const near = decided.find((at) => at.start < end && start < at.end)
        return { kind, itemId: item.id, field, place: near?.place ?? away?.place }
      })
  })
  return { leaks: [...inOne, ...spreadOver(texts, find)], standing }
}

/** A post that is kept for a reason of its own may not name the hidden municipality along with it. */
function mayNameIt(kind: Found['kind'], place: string) {
  return kind !== 'municipality' || isGiveaway(place.split('/')[2] ?? '')
}

/** A whole listed name, a piece in this item and a piece in the next: as where a column was read a line an item. */
function spreadOver(texts: LeavingText[], find: (text: string) => Found[]): Leak[] {
  const sections = Map.groupBy(texts, ({ item, field }) => `${item.sheet} ${item.section} ${field}`)
  return [...sections.values()].flatMap((section) => {
    const ends: number[] = []
    let joined = ''
    for (const { text } of section) {
      joined += `${edgesOf(text)}\n`
      ends.push(joined.length)
    }
    return find(joined).flatMap(({ kind, key, whole, start, end }): Leak[] => {
      const first = ends.findIndex((edge) => start < edge)
      const { item, field } = section[first] ?? {}
      if (kind !== 'listed' || !whole || key.length < 3 || !item || end <= (ends[first] ?? 0)) return []
      return [{ kind: 'spread', itemId: item.id, field }]
    })
  })
}

const edge = 60

// What lies further inside was searched already and reaches no neighbour.
function edgesOf(text: string) {
  return text.length > 2 * edge ? `${text.slice(0, edge)}。${text.slice(-edge)}` : text
}

/** What of the protected stands in what a surface would send, beside the texts, which are searched on their own. */
export function leaksInSurface(
  { name, render }: Surface,
  release: ReadableRelease,
  texts: LeavingText[],
  standing: Standing,
  { guarded, find }: Guard,
) {
  const sent = render(release)
  const searched = new Set(texts.map(({ text }) => text.trim()))
  const own = new Set(
    render(nobodys(release))
      .flatMap(partsOf)
      .map((part) => frameOf(withoutExcerpt(part, new Set([nothing])))),
  )
  const away = [...guarded.words.values()].flat()
  const { municipality } = release

  const leaks = [...new Set(sent.flatMap(partsOf))].flatMap((part) => {
    if (searched.has(part.trim())) return []
    const said = [municipality.name, municipality.prefecture].reduce(without, withoutExcerpt(part, searched))
    return [...find(said), ...findWords(said, away)]
      .filter((found) => !(own.has(frameOf(said)) && mayBeChance(found)) && !isExplained(found, part, texts, standing))
      .map(({ kind, away: decided }): Leak => {
        return { kind, surface: name, place: decided?.place, itemId: decided?.place.split('/')[0] }
      })
  })
  return { leaks, characters: sent.reduce((sum, { body }) => sum + body.length, 0) }
}

const shortest = 12

/** What a link is called goes on with the first words of a text behind a colon; those were searched with their text. */
function withoutExcerpt(part: string, searched: Set<string>) {
  const colon = [...part.matchAll(/：/g)].find(({ index }) => {
    const rest = part.slice(index + 1).trim()
    // A name alone may be a part of a text's other words.
    if (rest.length < shortest) return searched.has(rest)
    return [...searched].some((text) => text.includes(rest))
  })
  return colon ? part.slice(0, colon.index + 1) : part
}

const nothing = '―'

// A municipality may be called as somebody is: 関市.
function without(text: string, name: string) {
  return name === '' ? text : text.replaceAll(name, ' ')
}

/** The same release of nobody, in which every text says nothing: what is sent of it are the surface's own words. */
function nobodys(release: ReadableRelease): ReadableRelease {
  const municipality = { code: '', name: '', prefecture: '' }
  const items = release.snapshot.items.map((item) => ({ ...item, text: nothing, fields: withoutWords(item.fields) }))
  const snapshot = { ...release.snapshot, municipality, items }
  return { ...release, municipality, team: { id: '', name: '' }, titles: {}, snapshot }
}

function withoutWords(fields: Fields): Fields {
  const words = textFields.filter((field) => field !== 'respondent' && fields[field] !== undefined)
  return { ...fields, ...Object.fromEntries(words.map((field) => [field, nothing])) }
}

// The municipality's name stands in sentences of the surface.
function frameOf(part: string) {
  return part.replace(/\s/g, '')
}

/** The surface's own words may hold a surname or a word; a whole listed name or a number never stands in them by chance. */
function mayBeChance({ kind, whole }: Found) {
  return kind !== 'number' && !whole
}

/** A text in which it may rightly stand is a part of this one, or this one a part of the text. */
function isExplained({ kind, key }: Found, part: string, texts: LeavingText[], standing: Standing) {
  const whole = foldKey(part)
  return texts.some(({ id, text }) => {
    const folded = foldKey(text)
    const mayStand = kind === 'words' ? folded.includes(key) : standing.get(id)?.has(key)
    return mayStand && (whole.includes(folded) || folded.includes(whole))
  })
}
