import { affixes } from './affixes.ts'
import { toHiragana } from './readings.ts'
import { isMunicipality, isNoName, isThing, isWords, notPersonEnd, shapeOf } from './shapes.ts'
import type { NameSpan } from './spans.ts'
import type { Words } from './words.ts'

const personBeside = /^ ?(?:さん|さま|様|氏|殿|君|くん|ちゃん|先生|女史|議員|教授)/u
const onlyKatakana = /^[ァ-ヶー]+$/u

// 佐藤元課長, 佐藤両氏
const titleAhead = /^(?:[前元新旧現副両班組家宅案記流]|総務|担当)/u
const goesOn = /^[\p{Script=Han}ァ-ヶー]/u
export const never = /^[A-Z]\.?$|^マ\s?ネ|平成|令和|昭和|大正|明治|年[目度]|[\d%]|[a-z]{2}\p{Script=Han}/u
const sure = 0.7
const certain = 0.9

/** What the model took for a name and a reader would not. */
export function isNoPerson(text: string, { start, end, probability }: NameSpan, words: Words) {
  const name = text.slice(start, end)
  if (isNoName(name.replace(/\s/g, '')) || never.test(name) || isSpacedHeading(name, words)) return true
  if (isMunicipality(name, words)) return true
  const after = text.slice(end, end + 8)
  if (personBeside.test(after)) return false
  if (
    (words.isPlace(name) || /^(?:.|[ぁ-ん]+)$/u.test(name)) &&
    isCompound(text, end, name, words) &&
    probability < certain
  )
    return true
  if (name.length === 1 && /^[のをづ]/u.test(after) && words.isCommon(name)) return probability < 0.9
  if (probability > 0.8) return false
  return notPersonEnd.test(after) || isThing(name, words) || probability < leastFor(name, words)
}

/** 長野五輪, 渋谷スクランブル: a place runs on into another word, a name into a title at most. */
function isCompound(text: string, end: number, name: string, words: Words) {
  return (
    goesOn.test(text.slice(end, end + 1)) &&
    !titleAhead.test(text.slice(end, end + 2)) &&
    !affixes.longestAt(text, end) &&
    shapeOf(name, words) !== 'full'
  )
}

/** 推 計 人 口: letters apart, and words when put together. */
function isSpacedHeading(name: string, words: Words) {
  const closed = name.replace(/\s/g, '')
  return (
    closed.length > 2 &&
    name.length - closed.length >= closed.length / 2 &&
    (isWords(closed, words) || isWords(closed.slice(0, -1), words))
  )
}

/** How sure the model must be: less where the dictionary agrees, more where the name is a word as well. */
function leastFor(name: string, words: Words) {
  if (onlyKatakana.test(name)) return words.isSurnameReading(toHiragana(name)) && !words.isCommon(name) ? 0.3 : sure
  const shape = shapeOf(name, words)
  if (name.length === 1 && !shape) return sure
  if (shape === 'full') return 0.1
  if (words.isCommon(name)) return name.length === 1 || shape === 'given' ? 0.25 : 0.5
  return shape && shape !== 'open' ? 0.1 : 0.3
}
