import { fold } from './fold.ts'
import { action } from './said/action.ts'
import { broad } from './said/broad.ts'
import { climate } from './said/climate.ts'
import { growth } from './said/growth.ts'
import { management } from './said/management.ts'
import { mind } from './said/mind.ts'
import { who } from './said/people-groups.ts'
import { service } from './said/service.ts'
import { town } from './said/town.ts'
import { workload } from './said/workload.ts'
import { workstyle } from './said/workstyle.ts'
import { Trie } from './trie.ts'

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

/** A way of saying a notion: one fragment, or several that stand near each other, each with alternatives. */
interface Way {
  notion: number
  parts: number
}

export interface Lexicon {
  notions: Notion[]
  ways: Way[]
  /** A mark is `way * 4 + part`. */
  trie: Trie
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
  ['word', broad],
  ['who', who],
]

let made: Lexicon | undefined

/** Made when first needed: a worker that compares nothing does not pay for it. */
export function lexicon() {
  return (made ??= readLexicon(themes))
}

/** A line a notion: `name ~related,related !opposite: way|way|one/other&near it`; ` -` after the name marks a lack. */
export function readLexicon(texts: [Kind, string][]): Lexicon {
  const lines = texts.flatMap(([kind, text]) =>
    text
      .trim()
      .split('\n')
      .map((line) => readLine(kind, line)),
  )
  const placeOf = new Map(lines.map(({ name }, place) => [name, place]))
  const places = (names: string[]) =>
    names.map((name) => {
      const place = placeOf.get(name)
      if (place === undefined) throw new Error(`no notion is called ${name}`)
      return place
    })
  const notions = lines.map(({ name, kind, lack, related, opposite }): Notion => ({
    name,
    kind,
    lack,
    related: places(related),
    opposite: places(opposite),
  }))
  for (const [place, { related, opposite }] of notions.entries()) {
    for (const other of related) addOnce(notions[other]?.related, place)
    for (const other of opposite) addOnce(notions[other]?.opposite, place)
  }
  const trie = new Trie()
  const ways: Way[] = []
  for (const [notion, { said }] of lines.entries()) {
    for (const parts of said) {
      for (const [part, fragments] of parts.entries()) {
        for (const fragment of new Set(fragments)) trie.add(fragment, ways.length * 4 + part)
      }
      ways.push({ notion, parts: parts.length })
    }
  }
  return { notions, ways, trie }
}

function readLine(kind: Kind, line: string) {
  const [head = '', said = ''] = line.split(': ')
  const [name = '', ...links] = head.split(' ')
  const linked = (sign: string) => links.flatMap((link) => (link.startsWith(sign) ? link.slice(1).split(',') : []))
  return {
    name,
    kind,
    lack: links.includes('-'),
    related: linked('~'),
    opposite: linked('!'),
    said: said.split('|').map((way) => way.split('&').map((part) => part.split('/').map(fold))),
  }
}

function addOnce(places: number[] | undefined, place: number) {
  if (places && !places.includes(place)) places.push(place)
}
