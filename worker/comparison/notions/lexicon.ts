import { foldFragments } from './fold.ts'
import { forces } from './said/forces.ts'
import { virtues } from './said/virtues.ts'
import { plainTown } from './said/plain-town.ts'
import { plainStaff } from './said/plain-staff.ts'
import { action } from './said/action.ts'
import { acts } from './said/words-acts.ts'
import { things } from './said/words-things.ts'
import { climate } from './said/climate.ts'
import { growth } from './said/growth.ts'
import { management } from './said/management.ts'
import { mind } from './said/mind.ts'
import { who } from './said/people-groups.ts'
import { service } from './said/service.ts'
import { town } from './said/town.ts'
import { workload } from './said/workload.ts'
import { workstyle } from './said/workstyle.ts'
import { FragmentIndex } from './fragment-index.ts'

/** `idea`: says much by itself; `word`: an everyday word; `who`: whom it is about. */
type Kind = 'idea' | 'word' | 'who'

export interface Notion {
  name: string
  kind: Kind
  /** Names a lack: 「ない」 right after one of its fragments belongs to it. */
  lack: boolean
  /** Places of other notions in the lexicon. */
  related: number[]
  opposite: number[]
}

/** A notion that is said where fragments of all these groups stand near each other. */
interface Meeting {
  notion: number
  groups: number[]
}

export interface Lexicon {
  /** The fragments that say a notion by themselves are the group of the notion's place. */
  notions: Notion[]
  /** By the group with the fewest fragments. */
  meetings: Map<number, Meeting[]>
  /** Marks are groups. */
  index: FragmentIndex
}

const themes: [Kind, string][] = [
  ['idea', workload],
  ['idea', climate],
  ['idea', mind],
  ['idea', growth],
  ['idea', management],
  ['idea', town],
  ['idea', service],
  ['idea', workstyle],
  ['idea', action],
  ['idea', forces],
  ['idea', virtues],
  ['idea', plainStaff],
  ['idea', plainTown],
  ['who', who],
  ['word', acts],
  ['word', things],
]

let made: Lexicon | undefined

/** Made when first needed: a worker that compares nothing does not pay for it. */
export function lexicon() {
  return (made ??= readLexicon(themes))
}

/**
 * A line a notion: `name ~related,related !opposite: way|way|one/other&near it`. ` -` after the name marks a lack, `@name` in a
 * part stands for all fragments of that notion. A later line of the same name adds to it.
 */
export function readLexicon(texts: [Kind, string][]): Lexicon {
  const lines = mergeLines(texts.flatMap(([kind, text]) => readLines(kind, text)))
  const placeOf = new Map(lines.map(({ name }, place) => [name, place]))
  const placeNamed = (name: string) => {
    const place = placeOf.get(name)
    if (place === undefined) throw new Error(`no notion is called ${name}`)
    return place
  }
  const notions = lines.map(({ name, kind, lack, related, opposite }): Notion => ({
    name,
    kind,
    lack,
    related: related.map(placeNamed),
    opposite: opposite.map(placeNamed),
  }))
  for (const [place, { related, opposite }] of notions.entries()) {
    for (const other of related) addOnce(notions[other]?.related, place)
    for (const other of opposite) addOnce(notions[other]?.opposite, place)
  }

  const groups: string[][] = lines.map(({ said }) =>
    said.flatMap((parts) => (parts.length === 1 ? (parts[0] ?? []) : [])),
  )
  const groupOf = new Map<string, number>(lines.map(({ name }, place) => [`@${foldFragments(name)}`, place]))
  const meetings = new Map<number, Meeting[]>()
  for (const [notion, { name, said }] of lines.entries()) {
    for (const parts of said) {
      if (parts.length === 1) continue
      const met = parts.map((part) => {
        const key = part.join('/')
        const group = groupOf.get(key) ?? groups.push(part.flatMap((fragment) => fragmentsOf(fragment, name))) - 1
        groupOf.set(key, group)
        return group
      })
      const first = met.reduce((best, group) => (groups[group]!.length < groups[best]!.length ? group : best))
      const others = meetings.get(first)
      if (others) others.push({ notion, groups: met })
      else meetings.set(first, [{ notion, groups: met }])
    }
  }
  const index = new FragmentIndex()
  for (const [group, fragments] of groups.entries())
    for (const fragment of new Set(fragments)) index.add(fragment, group)
  return { notions, meetings, index }

  function fragmentsOf(fragment: string, name: string) {
    if (!fragment.startsWith('@')) return [fragment]
    const group = groupOf.get(fragment)
    if (group === undefined) throw new Error(`${name} names ${fragment}, which is no notion`)
    return groups[group]!
  }
}

function mergeLines(lines: Line[]) {
  const merged = new Map<string, Line>()
  for (const line of lines) {
    const first = merged.get(line.name)
    if (!first) merged.set(line.name, line)
    else {
      first.related.push(...line.related.filter((name) => !first.related.includes(name)))
      first.opposite.push(...line.opposite.filter((name) => !first.opposite.includes(name)))
      first.said.push(...line.said)
    }
  }
  return [...merged.values()]
}

interface Line {
  name: string
  kind: Kind
  lack: boolean
  related: string[]
  opposite: string[]
  /** Ways, their parts, the alternatives of each part. */
  said: string[][][]
}

function readLines(kind: Kind, text: string): Line[] {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.split(': '))
  // All at once: one by one it would take the longest of all.
  const said = foldFragments(lines.map(([, ways]) => ways ?? '').join('\n')).split('\n')
  return lines.map(([head = ''], at) => {
    const [name = '', ...links] = head.split(' ')
    const linked = (sign: string) => links.flatMap((link) => (link.startsWith(sign) ? link.slice(1).split(',') : []))
    const ways = said[at]!.split('|').map((way) => way.split('&').map((part) => part.split('/')))
    return { name, kind, lack: links.includes('-'), related: linked('~'), opposite: linked('!'), said: ways }
  })
}

function addOnce(places: number[] | undefined, place: number) {
  if (places && !places.includes(place)) places.push(place)
}
