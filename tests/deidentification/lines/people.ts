import { readFileSync } from 'node:fs'

export interface Person {
  surname: string
  given: string
  kanaSurname: string
  kanaGiven: string
}

const lists = new Map(
  readFileSync(new URL('names.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): [string, string[]] => [
      line.slice(0, line.indexOf(':')),
      line
        .slice(line.indexOf(':') + 1)
        .trim()
        .split(' '),
    ]),
)

export function namesOf(list: string): string[] {
  return lists.get(list) ?? []
}

/** Invented people, some of whose names have two characters in all. */
export function inventedPeople(count: number): Person[] {
  const [surnames, given] = [namesOf('surname'), namesOf('given')]
  const [short, shortGiven] = [namesOf('shortRead'), namesOf('shortGivenRead')]
  return Array.from({ length: count }, (_, n) => {
    const [ofSurnames, ofGiven] =
      n % 5 === 0
        ? [short, shortGiven]
        : n % 5 === 1
          ? [surnames, shortGiven]
          : n % 5 === 2
            ? [short, given]
            : [surnames, given]
    const [surname = '', kanaSurname = ''] = (ofSurnames[n % ofSurnames.length] ?? '').split('/')
    const [own = '', kanaGiven = ''] = (ofGiven[Math.floor(n / 3) % ofGiven.length] ?? '').split('/')
    return { surname, given: own, kanaSurname, kanaGiven }
  })
}
