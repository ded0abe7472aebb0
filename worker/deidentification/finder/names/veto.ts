import { toHiragana } from './readings.ts'
import { isNoName, isThing, notPersonEnd, shapeOf } from './shapes.ts'
import type { NameSpan } from './spans.ts'
import type { Words } from './words.ts'

const eras = /平成|令和|昭和|大正|明治|[0-9%]/
const personBeside = /^ ?(?:さん|さま|様|氏|殿|君|くん|ちゃん|先生|女史|議員|教授)/u
const onlyKatakana = /^[ァ-ヶー]+$/u

const sure = 0.7

/** What the model took for a name and a reader would not. */
export function isNoPerson(text: string, { start, end, probability }: NameSpan, words: Words) {
  const name = text.slice(start, end)
  if (
    isNoName(name.replace(/\s/g, '')) ||
    /^マ\s?ネ/u.test(name) ||
    /\d|[a-z]{2}\p{Script=Han}/u.test(name) ||
    eras.test(name) ||
    isSpacedHeading(name, words)
  )
    return true
  const after = text.slice(end, end + 8)
  if (personBeside.test(after) || probability > sure) return false
  if (notPersonEnd.test(after) || isThing(name, words)) return true
  return probability < leastFor(name, words)
}

/** 推 計 人 口: letters apart, and words when put together. */
function isSpacedHeading(name: string, words: Words) {
  const closed = name.replace(/\s/g, '')
  if (closed.length * 2 - 1 > name.length || closed.length < 3) return false
  return [2, 3, closed.length].some(
    (cut) => words.isCommon(closed.slice(0, cut)) && (cut >= closed.length || words.isCommon(closed.slice(cut))),
  )
}

/** How sure the model must be: less where the dictionary agrees, more where the name is a word as well. */
function leastFor(name: string, words: Words) {
  if (onlyKatakana.test(name)) return words.isSurnameReading(toHiragana(name)) && !words.isCommon(name) ? 0.3 : sure
  const shape = shapeOf(name, words)
  if (name.length === 1 && !shape) return sure
  if (shape === 'full') return 0.1
  if (words.isCommon(name)) return shape ? 0.25 : sure
  return shape ? 0.1 : 0.3
}
