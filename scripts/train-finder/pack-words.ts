import { foldKey, plain } from '../../worker/deidentification/finder/fold.ts'
import { hash } from '../../worker/deidentification/finder/names/hash.ts'
import { kinds } from '../../worker/deidentification/finder/names/words.ts'
import { readIpadic, readNames } from './dictionaries.ts'

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
}
const longest = 8

/** Fingerprint → kinds of every word of IPADIC, and of UniDic's names, that the finder asks for. */
export function packWords(ipadic: string, unidicNames: string): Map<number, number> {
  const words = new Map<number, number>()
  const add = (word: string, kind: number) => {
    if (!word || word.length > longest) return
    const print = hash(word, 0, word.length)
    words.set(print, (words.get(print) ?? 0) | kind)
  }
  for (const [file, kind] of Object.entries(files)) {
    for (const [surface = ''] of readIpadic(ipadic, file)) {
      const word = plain(surface).text
      if (kind !== kinds.other || /\p{Script=Han}/u.test(word)) add(word, kind)
    }
  }
  for (const { word, kind, reading, isOld } of readNames(ipadic, unidicNames)) {
    // 信頼 and 大学 were names to someone once.
    if (isOld && kind === '名' && (words.get(hash(word, 0, word.length)) ?? 0) & kinds.noun) continue
    add(plain(word).text, kind === '姓' ? kinds.surname : kinds.givenName)
    add(foldKey(reading), kind === '姓' ? kinds.surnameReading : kinds.givenNameReading)
  }
  return words
}
