import type { Candidate } from './candidate.ts'
import { isNoName, shapeOf } from './shapes.ts'
import { toHiragana } from './readings.ts'
import type { Words } from './words.ts'

const honorific = 'さん|さま|様|氏|殿|君|くん|ちゃん|先生|女史'
const addressed = new RegExp(
  `(?:([\\p{Script=Han}々ヶ]{1,8})|([ァ-ヶー・]{2,16})|([ぁ-ん]{2,6})) ?(${honorific})(.?)`,
  'gu',
)
// 同様, 氏名, 諸君, 殿堂: the honorific is a part of another word.
const beforePart: Record<string, RegExp> = {
  様: /[同多仕模異一有紋文今神唐各]$/u,
  氏: /[両同各彼源平某]$/u,
  殿: /[御神宮本拝社寝沈]$/u,
  君: /[諸主]$/u,
}
const afterPart: Record<string, RegExp> = {
  ちゃん: /[ぽとこ]/u,
  様: /[々子式相態]/u,
  氏: /[名神族]/u,
  殿: /[堂様下]/u,
  君: /[主臨]/u,
}
const kanaNoNames = new Set(
  'みな みんな たく おく おや ご おじ おば かあ とう ねえ にい おかあ おとう おにい おねえ おじい おばあ あか こ まご おきゃく おいしゃ にほん やく'.split(
    ' ',
  ),
)

/** 佐藤さん, 総務課の関氏, ヤマダさん, はなこさん. */
export function namesBeforeHonorifics(text: string, words: Words): Candidate[] {
  return Array.from(text.matchAll(addressed), (match): Candidate[] => {
    const [, kanji, katakana, hiragana, word = '', next = ''] = match
    const run = kanji ?? katakana ?? hiragana ?? ''
    if (beforePart[word]?.test(run) || afterPart[word]?.test(next)) return []
    const [length, probability] = kanji ? kanjiName(run, words) : kanaName(run, Boolean(katakana), words)
    const end = match.index + run.length
    return length ? [{ start: end - length, end, probability, code: 'honorific', word }] : []
  }).flat()
}

type Found = [length: number, probability: number]

function kanjiName(run: string, words: Words): Found {
  if (isNoName(run)) return [0, 0]
  for (let length = Math.min(6, run.length); length > 1; length--) {
    const shape = shapeOf(run.slice(-length), words)
    if (shape === 'full' || shape === 'surname') return [length, 0.95]
  }
  const shape = shapeOf(run, words)
  if (shape && !(words.isCommon(run) && shape !== 'given')) return [run.length, 0.85]
  if (run.length > 5 || words.isCommon(run) || run.length === 1) return [0, 0]
  return /[課部室係局員者長所会社店屋業市町村県]$/u.test(run) ? [0, 0] : [run.length, 0.7]
}

function kanaName(run: string, isKatakana: boolean, words: Words): Found {
  if (isKatakana) return words.isCommon(run) || words.isPlace(run) ? [0, 0] : [run.length, 0.85]
  for (let length = run.length; length > 1; length--) {
    const reading = toHiragana(run.slice(-length))
    if (kanaNoNames.has(reading)) return [0, 0]
    const before = run.slice(0, -length)
    if (before && !/[のとはやもがに]$/u.test(before)) continue
    if (words.isSurnameReading(reading) || words.isGivenNameReading(reading)) return [length, 0.85]
  }
  return [0, 0]
}
