import { readFileSync } from 'node:fs'
import type { Sample, Span } from './corpora.ts'
import { list, type People } from './people.ts'
import type { Random } from './random.ts'

const frames = readFileSync(new URL('frames.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))

/** Lines as municipal reports have them, about invented people and about nobody. */
export function generate(count: number, people: People, random: Random): Sample[] {
  return Array.from({ length: count }, () => fill(random.pick(frames), people, random))
}

const katakana = (kana: string) => kana.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))

const choice = /\[([^[\]]*)\]/g

function fill(frame: string, people: People, random: Random): Sample {
  const chosen = frame.replace(choice, (_, ways: string) => random.pick(ways.split('|')))
  const sample: Sample = { text: '', spans: [] }
  const add = (text: string, kind?: Span['kind']) => {
    const start = sample.text.length
    sample.text += text
    if (kind) sample.spans.push({ start, end: sample.text.length, kind })
  }
  for (const piece of chosen
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t')
    .split(/(\{\w+\})/)) {
    const slot = /^\{(\w+)\}$/.exec(piece)?.[1]
    if (slot) fillSlot(slot, add, people, random)
    else add(piece)
  }
  return sample
}

type Add = (text: string, kind?: Span['kind']) => void

function fillSlot(slot: string, add: Add, people: People, random: Random) {
  const pick = (name: string) => random.pick(list(name))
  const space = random.pick(['', '', '', '　', ' '])
  switch (slot) {
    case 'N':
      return add(random.chance(0.6) ? people.surname() : people.surname() + space + people.given(), 'person')
    case 'F':
      return add(fullName(people, space, random), 'person')
    case 'S':
      return add(people.surname(), 'person')
    case 'G':
      return add(people.given(), 'person')
    case 'K':
      return add(`${pick('kanaSurname')}${random.pick([' ', '　', ''])}${pick('kanaName')}`, 'person')
    case 'A':
      return add(katakana(`${pick('kanaSurname')}${random.pick([' ', '　', '・', ''])}${pick('kanaName')}`), 'person')
    case 'K1':
      return add(pick('kanaSurname'), 'person')
    case 'A1':
      return add(katakana(pick('kanaSurname')), 'person')
    case 'R':
      return add(romaji(pick('romajiSurname'), pick('romajiGiven'), random), 'person')
    case 'R1':
      return add(random.chance(0.8) ? pick('romajiSurname') : pick('romajiGiven'), 'person')
    case 'W1':
      return add(pick('foreignShort'), 'person')
    case 'W':
      return add(foreign(pick, random), 'person')
    case 'H':
      return add(pick('honorific'))
    case 'T':
      return add(pick('title'))
    case 'D':
      return add(pick('section'))
    case 'U':
      return add(pick('sole'))
    case 'L':
      return add(pick('label'))
    case 'Q':
      return add(pick('says'))
    case 'C':
      return add(pick('clean'))
    case 'M':
      return add(pick('municipality'), 'place')
    case 'P':
      return add(random.chance(0.4) ? pick('municipality').replace(/[市町村県]$/, '') : people.place(), 'place')
    case 'J':
      return add(pick('number'))
    case 'O':
      return add(people.surname() + pick('organisationEnd'), 'other')
    case 'V':
      return add(pick('did'))
    case 'X':
      return add(pick('has'))
    case 'I':
      return add(people.noun())
    case 'Z':
      return add(random.chance(0.6) ? pick('nobody') : people.noun())
    case 'B':
      return add(pick('words'))
    case 'Y':
      return add([...pick('heading')].join(random.pick([' ', ' ', '　'])))
    case 'E':
      return add(pick('company'), 'other')
    case 'mail':
      return add(`user${Math.floor(random.next() * 1000)}@example.jp`)
    default:
      throw new Error(`unknown slot ${slot}`)
  }
}

function fullName(people: People, space: string, random: Random) {
  const [surname, given] = [people.surname(), people.given()]
  return random.chance(0.06) ? `${[...surname].join(' ')}　${[...given].join(' ')}` : surname + space + given
}

function foreign(pick: (list: string) => string, random: Random) {
  const die = random.next()
  if (die < 0.2) return pick('foreign')
  if (die < 0.45) return [pick('vietnamese'), pick('vietnameseMiddle'), pick('vietnameseGiven')].join('・')
  const particle = random.pick(['', '', '', 'ダ・', 'デ・', 'ドス・'])
  const given = random.chance(0.2) ? `${pick('foreignGiven')}・${pick('foreignGiven')}` : pick('foreignGiven')
  return die < 0.85 ? `${given}・${particle}${pick('foreignSurname')}` : `${pick('foreignSurname')} ${given}`
}

function romaji(surname: string, given: string, random: Random) {
  return random.pick([
    `${surname} ${given}`,
    `${given} ${surname}`,
    `${surname.toUpperCase()} ${given}`,
    `${given} ${surname.toUpperCase()}`,
    `${surname.toUpperCase()}, ${given}`,
    `${given.charAt(0)}. ${surname}`,
  ])
}

/** Other people in the place of those in a corpus, so that the model learns contexts and not celebrities. */
export function swapNames(sample: Sample, people: People): Sample {
  const swapped: Sample = { text: '', spans: [] }
  let at = 0
  for (const span of sample.spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < at) continue
    swapped.text += sample.text.slice(at, span.start)
    const start = swapped.text.length
    const old = sample.text.slice(span.start, span.end)
    const swap = span.kind === 'person' && /^\p{Script=Han}{2,5}$/u.test(old)
    swapped.text += swap ? (old.length > 2 ? people.surname() + people.given() : people.surname()) : old
    swapped.spans.push({ start, end: swapped.text.length, kind: span.kind })
    at = span.end
  }
  swapped.text += sample.text.slice(at)
  return swapped
}

/** A line end where a page was too narrow; within a name as well. */
export function wrapLine(sample: Sample, random: Random): Sample {
  const at = 1 + Math.floor(random.next() * Math.max(1, sample.text.length - 1))
  const moved = (offset: number, isEnd: boolean) => ((isEnd ? offset > at : offset >= at) ? offset + 1 : offset)
  return {
    text: `${sample.text.slice(0, at)}\n${sample.text.slice(at)}`,
    spans: sample.spans.map((span) => ({ ...span, start: moved(span.start, false), end: moved(span.end, true) })),
  }
}
