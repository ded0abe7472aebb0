import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldKey, plain } from '../../worker/deidentification/finder/fold.ts'
import { hash } from '../../worker/deidentification/finder/names/hash.ts'
import { kinds } from '../../worker/deidentification/finder/names/words.ts'

const files: Record<string, number> = {
  'Noun.csv': kinds.noun,
  'Noun.verbal.csv': kinds.noun,
  'Noun.adjv.csv': kinds.noun,
  'Noun.adverbal.csv': kinds.noun,
  'Noun.nai.csv': kinds.noun,
  'Noun.others.csv': kinds.noun,
  'Adverb.csv': kinds.other,
  'Adnominal.csv': kinds.other,
  'Conjunction.csv': kinds.other,
  'Adj.csv': kinds.other,
  'Verb.csv': kinds.other,
  'Noun.org.csv': kinds.organisation,
  'Noun.place.csv': kinds.place,
  'Noun.proper.csv': kinds.organisation,
  'Noun.name.csv': 0,
}
const longest = 8

/** Fingerprint → kinds of every word of IPADIC that the finder asks for. */
export function packWords(folder: string): Map<number, number> {
  const words = new Map<number, number>()
  const add = (word: string, kind: number) => {
    if (!word || word.length > longest) return
    const print = hash(word, 0, word.length)
    words.set(print, (words.get(print) ?? 0) | kind)
  }
  for (const [file, kind] of Object.entries(files)) {
    const lines = new TextDecoder('euc-jp').decode(readFileSync(join(folder, file))).split('\n')
    for (const line of lines) {
      const fields = line.split(',')
      const word = plain(fields[0] ?? '').text
      if (file === 'Noun.name.csv') {
        const reading = foldKey(fields[11] ?? '')
        const [name, read] =
          fields[7] === '姓' ? [kinds.surname, kinds.surnameReading] : [kinds.givenName, kinds.givenNameReading]
        if (fields[7] === '一般') continue
        add(word, name)
        add(reading, read)
      } else if (kind !== kinds.other || /\p{Script=Han}/u.test(word)) add(word, kind)
    }
  }
  return words
}
