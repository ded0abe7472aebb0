import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
}

/** Invented people: common surnames, those of IPADIC, and some that no dictionary has, so that context has to carry them. */
export function people(ipadic: string, random: Random): People {
  const listed = readNames(ipadic)
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
  }
}

function readNames(folder: string) {
  const lines = new TextDecoder('euc-jp').decode(readFileSync(join(folder, 'Noun.name.csv'))).split('\n')
  const names = (kind: string) =>
    lines
      .map((line) => line.split(','))
      .filter((fields) => fields[7] === kind && /^\p{Script=Han}{1,4}$/u.test(fields[0] ?? ''))
      .map(([name = '']) => name)
  const surnames = names('姓')
  return { surnames, long: surnames.filter((name) => name.length > 2), given: names('名') }
}
