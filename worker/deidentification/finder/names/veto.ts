import { affixes } from './affixes.ts'
import { kanaOf, toHiragana } from './readings.ts'
import { isMunicipality, isNoName, isThing, isWords, notPersonEnd, shapeOf } from './shapes.ts'
import type { NameSpan } from './spans.ts'
import type { Words } from './words.ts'

const personBeside =
  /^ ?(?:さん|さま|様|氏|殿|君|くん|ちゃん|先生|女史|議員|教授|[、(]? ?(?:\d{2}|[二三四五六七]十[一二三四五六七八九]?)[歳才])/u
const onlyKatakana = /^[ァ-ヶー]+$/u
const onlyLatin = /^[A-Za-z.,' -]+$/

// 佐藤元課長, 佐藤両氏
const titleAhead = /^(?:[前元新旧現副両班組家宅案記流]|総務|担当)/u
// 福島市長, 長野県議: who governs a place, and not who is called so.
const governs = /^ ?(?:[市町村区](?:長|議)|知事|[都道府県]議)/u
// 北の対話, 南の地区.
const isDirection = /^[東西南北]$/u
const inMemory = /^(?:記念|伝承|文学館|資料館|生誕|顕彰|の(?:里|生家|墓|銅像|史跡))/u
// 大豆生田夫妻の畑, 岡の上: fields and hills.
const ofSomebody = /(?:夫妻|家|さん|氏|地区|地元|集落|実家|隣)の$/u
const landscape = /^の(?:上|中|下|奥|間|ふもと|学校|手入れ|整備|恵み|再生)|^を(?:調べ|耕|歩|守|切|育て)/u
// 次郎柿, 佐藤錦: what grows under somebody's name.
const produce = /^(?:柿|芋|いも|大根|かぼちゃ|なす|ねぎ|牛|豚|鶏|味噌)(?!\p{Script=Han}|さん|氏)/u
const asProduce = /^.{2,4}[柿芋錦]$/u
const goesOn = /^[\p{Script=Han}ァ-ヶー]/u
const counted = /^[一二三四五六七八九十百千]+[人名歳才回年月日件個社校]/u
export const never = /^[A-Z]\.?$|^マ\s?ネ|平成|令和|昭和|大正|明治|年[目度]|[\d%]|[a-z]{2}\p{Script=Han}/u
const sure = 0.7
const certain = 0.9
// A person decides about each finding: a word asked about in vain costs a key, a name passed over its secret.
const whenInDoubt = 0.5
// 畑, 森, 港: every plan is full of them.
const leastOfShortWord = 0.72

/** What the model took for a name and a reader would not. */
export function isNoPerson(text: string, { start, end, probability }: NameSpan, words: Words) {
  const name = text.slice(start, end)
  if (isNoName(name.replace(/\s/g, '')) || never.test(name) || counted.test(name)) return true
  if (
    isInRow(text, start, end) ||
    isSpacedHeading(name, words) ||
    isMunicipality(name, words) ||
    isWeekday(text, start, end)
  )
    return true
  const after = text.slice(end, end + 8)
  if (/\p{Script=Han}.+の$/u.test(name)) return true
  if (name.length === 1 && (ofSomebody.test(text.slice(Math.max(0, start - 4), start)) || landscape.test(after)))
    return true
  if (name.length > 1 && (produce.test(after) || asProduce.test(name))) return true
  if (inMemory.test(after) || (isDirection.test(name) && after.startsWith('の'))) return true
  if (personBeside.test(after)) return false
  return probability < leastFor(text, end, name, words) * whenInDoubt
}

/** 浦 椿 of 浦 椿 関 are two people. */
function isInRow(text: string, start: number, end: number) {
  const single = /^\p{Script=Han}(?: \p{Script=Han})+$/u
  if (!single.test(text.slice(start, end))) return false
  return (
    /(?<!\p{Script=Han})\p{Script=Han} $/u.test(text.slice(Math.max(0, start - 3), start)) ||
    /^ \p{Script=Han}(?!\p{Script=Han})/u.test(text.slice(end, end + 4))
  )
}

/** 9月10日(金) */
function isWeekday(text: string, start: number, end: number) {
  return (
    end - start === 1 &&
    /[月火水木金土日]/u.test(text.charAt(start)) &&
    /^[)・,、]/.test(text.slice(end, end + 1)) &&
    /(?:日|\d) ?\($/.test(text.slice(Math.max(0, start - 3), start))
  )
}

/** How sure the model must be: less where the dictionary agrees, more where the name is a word, a place or a part of one. */
function leastFor(text: string, end: number, name: string, words: Words) {
  const after = text.slice(end, end + 8)
  const isTitled = Boolean(affixes.longestAt(text, end)) && !governs.test(after)
  const isPlace = words.isPlace(name)
  if ((isPlace || /^(?:.|[ぁ-ん]+)$/u.test(name)) && !isTitled && runsOn(text, end, name, words)) return certain
  if (name.length === 1 && /^[のをづ]/u.test(after) && words.isCommon(name))
    return after.startsWith('の') ? 0.6 : certain
  if (notPersonEnd.test(after)) return 0.95
  if (isThing(name, words)) return isPlace ? (isTitled ? 0.3 : 0.65) : certain
  if (!isTitled && name.length === 1 && words.isCommon(name)) return leastOfShortWord
  return leastAlone(name, words)
}

/** 長野五輪, 渋谷スクランブル: a place runs on into another word, a name into a title at most. */
function runsOn(text: string, end: number, name: string, words: Words) {
  return (
    goesOn.test(text.slice(end, end + 1)) &&
    !titleAhead.test(text.slice(end, end + 2)) &&
    shapeOf(name, words) !== 'full'
  )
}

function leastAlone(name: string, words: Words) {
  if (onlyKatakana.test(name)) return words.isSurnameReading(toHiragana(name)) && !words.isCommon(name) ? 0.3 : sure
  if (onlyLatin.test(name)) return readsAsName(name, words) ? 0.3 : certain
  const shape = shapeOf(name, words)
  if (name.length === 1 && !shape) return 0.85
  if (shape === 'full') return 0.1
  if (words.isCommon(name)) return name.length === 1 || shape === 'given' ? 0.25 : words.isSurname(name) ? 0.4 : 0.5
  return shape && shape !== 'open' ? 0.1 : 0.3
}

const readsAsName = (name: string, words: Words) =>
  name
    .split(/[^A-Za-z]+/)
    .filter((part) => part.length > 1)
    .every((part) => kanaOf(part).some((kana) => words.isSurnameReading(kana) || words.isGivenNameReading(kana)))

/** 推 計 人 口: letters apart, and words when put together. */
function isSpacedHeading(name: string, words: Words) {
  const closed = name.replace(/\s/g, '')
  return (
    closed.length > 2 &&
    name.length - closed.length >= closed.length / 2 &&
    (isWords(closed, words) || isWords(closed.slice(0, -1), words))
  )
}
