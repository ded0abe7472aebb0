import { plainTitles, sectionTitles, soleTitles } from '../titles.ts'
import { pattern } from '../pattern.ts'
import type { Candidate } from './candidate.ts'
import { labels } from './affixes.ts'
import { isNoName, isShortSurname, isThing, isWords, shapeOf } from './shapes.ts'
import { never } from './veto.ts'
import type { Words } from './words.ts'

const longestFirst = (list: string[]) => list.toSorted((a, b) => b.length - a.length).join('|')
const titles = longestFirst([...plainTitles, ...sectionTitles, ...soleTitles])
const label = longestFirst(labels)
const kanji = '[\\p{Script=Han}々ヶ]'

const beforeTitle = pattern(`(?<!${kanji})(${kanji}{1,6})(${titles})(?!${kanji})`)
const afterTitle = pattern(`(?:${titles})(?:の| {1,2}|・|、|=|:)(${kanji}{1,6}(?: ${kanji}{1,3})?)(?!${kanji})`)
const afterLabel = pattern(
  `(?:${label})(?:者|係)?(?: ?[:／/=…] ?| {1,3}|】 ?|\\) ?)(?=(${kanji}[^\\n。()「」:]{0,60}))`,
)
const tableRow = pattern(
  `(?:[部課局室係所院館校署]|${titles}|^[\\d.()・○●※-]{0,4})[ \\t]{1,3}(${kanji}{1,3}[ \\t]{1,3}${kanji}{1,3}|${kanji}{2,6})[ \\t]*$`,
  'gm',
)
const unit = '[\\p{Script=Han}々ヶぁ-ん]'
const alone = pattern(`(?<!${kanji})${kanji}{4,6}(?!${kanji})`)
const letters = pattern(`(?<!${unit})(?:${unit}[ \\n]{1,2}){2,7}${unit}(?!${unit})`)
const shortOnes = pattern(
  `(?<=^|[^\\p{Script=Han}ぁ-んァ-ヶー] ?)(?:${kanji} {1,3}){2,11}${kanji}(?=$|[^\\p{Script=Han}ぁ-んァ-ヶー ]|\n)`,
  'gm',
)
const relative = pattern(
  `(?:息子|娘|長男|長女|次男|次女|三男|三女|妻|夫|弟|妹|兄|姉|双子|孫|(?<!\\p{Script=Han})[父母兄姉弟妹](?=[・:]))[の・:](${kanji}{1,3}|[ぁ-ん]{3,4}?)(?=[がはもをにへとの、。」 ]|$|さん|ちゃん|くん)`,
)
const headTitle = /^(?:[部次課係室局]長|課長補佐|主[任査事幹]|議員|[市町村県区]議|先輩|後輩)$/u
const sectionEnd = /[部課局室係所署館会担副当総務政管推統各全]/u
const between = /[、,・／/ \t]|と(?=\p{Script=Han})/u

/** Names beside titles and labels, in rows of tables, and letter by letter. */
export function namesInContext(text: string, words: Words): Candidate[] {
  return [
    ...Array.from(text.matchAll(beforeTitle), ({ 1: name = '', 2: word = '', index }) =>
      titled(name, word, index, words),
    ),
    ...Array.from(text.matchAll(afterTitle), (match) => named(match, 0.85, 'post_beside', words)),
    ...Array.from(text.matchAll(afterLabel), ({ 0: found, 1: rest = '', index }) =>
      listed(rest, index + found.length, words),
    ),
    ...Array.from(text.matchAll(tableRow), (match) => named(match, 0.9, 'table_row', words)),
    ...Array.from(text.matchAll(relative), (match) => inFamily(match, words)),
    ...Array.from(text.matchAll(alone), (match) => whole(match, words)),
    ...Array.from(text.matchAll(shortOnes), ({ 0: run, index }) => short(run, index)),
    ...Array.from(text.matchAll(letters), ({ 0: run, index }) => spaced(run, index, words)),
  ].flat()
}

function titled(name: string, word: string, start: number, words: Words): Candidate[] {
  const shape = shapeOf(name, words)
  // 東支所長 and 福島市長: where, not who; the post itself is found.
  const isWhere = name.length > 1 ? words.isPlace(name) : /^[東西南北中本上下]/.test(name) || isShortTown(name, word)
  if (isNoName(name) || isWhere) return []
  if (words.isCommon(name) && name.length > 1) return []
  if (shape === 'full' || shape === 'surname') {
    return [{ start, end: start + name.length, probability: 0.85, code: 'post_beside', word }]
  }
  const isUnlisted = !shape && /^.{2,3}$/u.test(name) && !isWords(name, words) && !isThing(name, words)
  if (!isUnlisted || !headTitle.test(word) || sectionEnd.test(name)) return []
  return [{ start, end: start + name.length, probability: 0.5, code: 'post_beside', word }]
}

/** 関市長, 森町長: towns of one character. */
function isShortTown(name: string, word: string) {
  return /^副?[市町村]/.test(word) && /[津関堺呉萩柏蕨燕光旭森原南東北岬轟]/u.test(name)
}

function named(match: RegExpMatchArray, probability: number, code: Candidate['code'], words: Words): Candidate[] {
  const name = match[1] ?? ''
  const start = (match.index ?? 0) + match[0].lastIndexOf(name)
  // 職員の巻き込み方: a character that goes on as a verb is no surname.
  const next = match.input?.charAt(start + name.length) ?? ''
  if (name.length === 1 && /[ぁ-ん]/u.test(next) && !/[がはをもとにへのらやさく]/u.test(next)) return []
  return isNamed(name, words, code) && !isThing(name, words)
    ? [{ start, end: start + name.length, probability, code }]
    : []
}

function isNamed(name: string, words: Words, code?: Candidate['code']) {
  const shape = shapeOf(name, words)
  const parts = name.split(/[ \t]+/)
  if (isNoName(name) || parts.some(isNoName)) return false
  if (parts.length > 1)
    return (
      words.isSurname(parts[0] ?? '') &&
      !parts.every((part) => part.length > 1 && words.isCommon(part) && !words.isSurname(part))
    )
  if (shape === 'open' && code === 'table_row') return name.length > 2 && !isWords(name, words)
  return shape === 'full' || (shape === 'surname' && (name.length === 1 || !words.isCommon(name)))
}

/** 息子の翼: nobody but family is called so in a report. */
function inFamily({ 0: found, 1: name = '', index = 0 }: RegExpMatchArray, words: Words): Candidate[] {
  const known = words.isGivenName(name) && !/^[声話力心夢体手顔目家命愛道親友姿味歌絵本靴服席世代学]$/u.test(name)
  const start = index + found.length - name.length
  return known && !isNoName(name)
    ? [{ start, end: start + name.length, probability: 0.6, code: 'looks_like_name' }]
    : []
}

/** A listed surname and a listed given name that fill a run of kanji, and no other reading of it. */
function whole({ 0: name, index = 0 }: RegExpMatchArray, words: Words): Candidate[] {
  if (shapeOf(name, words) !== 'full' || words.isCommon(name) || words.isPlace(name) || isNoName(name)) return []
  if (never.test(name)) return []
  if ([2, 3].some((cut) => words.isCommon(name.slice(cut)) && name.length - cut > 1)) return []
  return [{ start: index, end: index + name.length, probability: 0.6, code: 'full_name' }]
}

/** The names that follow a label, up to the first that is none: 担当:関, 講師 佐藤、鈴木. */
function listed(rest: string, start: number, words: Words): Candidate[] {
  const found: Candidate[] = []
  let at = 0
  for (;;) {
    const [name] = new RegExp(`^${kanji}{1,6}(?: ${kanji}{1,3}(?!${kanji}))?`, 'u').exec(rest.slice(at)) ?? []
    if (!name || !isNamed(name, words) || isThing(name, words)) return found
    found.push({ start: start + at, end: start + at + name.length, probability: 0.85, code: 'label' })
    at += name.length
    const gap = at
    while (between.test(rest.charAt(at))) at++
    if (at === gap) return found
  }
}

/** 浦 笹 椿 城: surnames of one character in a row; but not 東 西 南 北 and 木 金 土. */
function short(run: string, start: number): Candidate[] {
  const all = Array.from(run.matchAll(/\S/gu), ({ 0: name, index }) => ({ name, index }))
  if (
    !all.every(({ name }) => isShortSurname(name)) ||
    all.every(({ name }) => /[東西南北中上下木金土松竹梅]/u.test(name))
  )
    return []
  return all.map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
    probability: 0.6,
    code: 'list' as const,
  }))
}

/** 佐 藤 健 太, also below each other; a heading such as 氏 名 may stand before. */
function spaced(run: string, start: number, words: Words): Candidate[] {
  const closed = run.replace(/[ \n]/g, '')
  const [heading = ''] = /^(?:氏名|名前|担当|代表|講師|所属|司会)/u.exec(closed) ?? []
  const name = closed.slice(heading.length)
  if (shapeOf(name, words) !== 'full' || (words.isCommon(name) && name.length > 1)) return []
  let skip = 0
  for (let letter = 0; letter < heading.length || /\s/.test(run.charAt(skip)); skip++)
    if (!/\s/.test(run.charAt(skip))) letter++
  return [{ start: start + skip, end: start + run.length, probability: 0.8, code: 'spaced_letters' }]
}
