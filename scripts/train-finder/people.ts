import { readFileSync } from 'node:fs'
import { readIpadic, readNames } from './dictionaries.ts'
import type { Random } from './random.ts'

const lists = new Map(
  readFileSync(new URL('municipal.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1).split(' ')]),
)

export function list(name: string): string[] {
  const found = lists.get(name)
  if (!found) throw new Error(`no list ${name}`)
  return found
}

export interface People {
  surname(): string
  given(): string
  /** A place without 市 or 町, most of them surnames as well. */
  place(): string
  /** A word of the language that nobody is called. */
  noun(): string
}

/** Invented people: common surnames, those of the dictionaries, and some that no dictionary has, so that context has to carry them. */
export function people(ipadic: string, unidicNames: string, random: Random): People {
  const listed = readLists(ipadic, unidicNames)
  const character = (name: string) => random.pick([...(list(name)[0] ?? '')])
  return {
    surname() {
      const die = random.next()
      if (die < 0.5) return random.pick(list('surname'))
      if (die < 0.78) return random.pick(listed.surnames)
      if (die < 0.82) return random.pick(listed.long)
      return (
        character('surnameCharacters') +
        character('surnameCharacters') +
        (random.chance(0.15) ? character('surnameCharacters') : '')
      )
    },
    given() {
      const die = random.next()
      if (die < 0.55) return random.pick(listed.given)
      if (die < 0.63) return random.pick(list('kanaGiven'))
      const length = random.chance(0.2) ? 1 : random.chance(0.8) ? 2 : 3
      return Array.from({ length }, () => character('givenCharacters')).join('')
    },
    place: () => random.pick(random.chance(0.5) ? listed.places : listed.placesAndSurnames),
    noun: () => random.pick(listed.nouns),
  }
}

function readLists(ipadic: string, unidicNames: string) {
  const names = readNames(ipadic, unidicNames).filter(({ word }) =>
    /^\p{Script=Han}(?:[ノツヶ]?\p{Script=Han}){0,3}$/u.test(word),
  )
  const surnames = names.filter(({ kind }) => kind === '姓').map(({ word }) => word)
  const isSurname = new Set(surnames)
  const words = (file: string, shape: RegExp) =>
    readIpadic(ipadic, file)
      .map(([word = '']) => word)
      .filter((word) => shape.test(word))
  const places = words('Noun.place.csv', /^\p{Script=Han}{2,3}(?<![市町村県区郡])$/u)
  return {
    surnames,
    long: surnames.filter((name) => name.length > 2),
    given: names.filter(({ kind }) => kind === '名').map(({ word }) => word),
    places,
    placesAndSurnames: places.filter((place) => isSurname.has(place)),
    nouns: ['Noun.csv', 'Noun.verbal.csv']
      .flatMap((file) => words(file, /^(?:\p{Script=Han}{2,3}|[ァ-ヶー]{3,8})$/u))
      .filter((word) => !isSurname.has(word)),
  }
}
