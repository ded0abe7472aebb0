import type { Candidate } from './candidate.ts'
import { isFullReading, kanaOf, toHiragana } from './readings.ts'
import { shapeOf } from './shapes.ts'
import type { Words } from './words.ts'

const kanaPair =
  /(?<![ぁ-ん])[ぁ-ん]{2,7} [ぁ-ん]{2,7}(?![ぁ-ん])|(?<![ァ-ヶー])[ァ-ヶー]{2,7}[ ・][ァ-ヶー]{2,7}(?![ァ-ヶー・])/gu
const katakanaRun = /(?<![ァ-ヶー・])[ァ-ヶー]{5,10}(?![ァ-ヶー・])/gu
const latinPair = /(?<![A-Za-z.])([A-Z][A-Za-z]{1,11}|[A-Z]\.)(,? {1,2}|・)([A-Z][A-Za-z]{1,11}|[A-Z]\.)(?![A-Za-z])/g
const latinForeign = /(?<![A-Za-z.])[A-Z][a-z]{1,11}(?: [A-Z][a-z]{1,11}){0,3}(?= ?(?:さん|氏|様|くん|先生))/g
const labelledKana =
  /(?<=(?:ふりがな|フリガナ|よみがな|読み|よみ|氏名|名前|カナ)\)? ?[: ] ?)(?:[ぁ-ん]{4,10}|[ァ-ヶー]{4,10})(?![ぁ-んァ-ヶー])/gu
const latinAddressed = /(?<![A-Za-z])([A-Z][a-z]{2,11}|[A-Z]{3,12})(?=-san| ?(?:さん|氏|様|くん|先生))/g
const latinTitled = /(?<=(?<![A-Za-z])(?:Mr|Ms|Mrs|Dr|Prof)\.? )[A-Z][A-Za-z]{1,11}(?: [A-Z][A-Za-z]{1,11}){0,2}/g
const latinSigned =
  /(?<=(?<![A-Za-z])(?:[Ff]rom|[Bb]y|Dear|Hi|Thanks|Regards|regards|Sincerely)[:,]?[ \n])([A-Z][a-z]{2,11})(?![A-Za-z])/g
// Nguyen Van Minh(国際交流員), 通訳のOlga Petrova
const latinFull =
  /(?<![A-Za-z.])[A-Z][A-Za-z'’]{1,14}(?: [A-Z][A-Za-z'’]{1,14}){1,3}(?= ?\((?:[^()\n\d]{0,12}(?:[員師生職籍]|出身|氏)\)))|(?<=(?:講師|通訳|指導|留学生|交流員|実習生|研修生|先生|助手|ALT|職員|社員|出身)(?:の|は|:|、| ) ?)[A-Z][A-Za-z'’]{1,14}(?: [A-Z][A-Za-z'’]{1,14}){1,3}(?![A-Za-z])/g
const withReading =
  /([\p{Script=Han}々ヶ]{1,5}(?: {1,2}[\p{Script=Han}々]{1,4})?) ?[(〔[]([ぁ-んァ-ヶー]{2,7}[ ・]{0,2}[ぁ-んァ-ヶー]{0,7})[)〕\]]/gu
const quotedKana = /(?<=[「『("])(?:[ぁ-ん]{3,6}|[ァ-ヶー]{3,6})(?=[」』)"])/gu
const foreign =
  /(?<![ァ-ヶー])[ァ-ヶー]{2,10}[・=][ァ-ヶー]{1,10}(?:[・=][ァ-ヶー]{1,10})?(?= ?(?:さん|氏|様|くん|先生|教授|選手))/gu

/** Names in kana and in Latin letters, and names whose reading stands in brackets. */
export function spelledNames(text: string, words: Words): Candidate[] {
  return [
    ...each(text, kanaPair, 'kana_name', (name) => (isFullReading(name, words) ? 0.9 : 0)),
    ...each(text, katakanaRun, 'kana_name', (name) => (!words.isCommon(name) && isFullReading(name, words) ? 0.6 : 0)),
    ...each(text, quotedKana, 'kana_name', (name) => (isRareReading(name, words) ? 0.5 : 0)),
    ...each(text, foreign, 'kana_name', () => 0.9),
    ...each(text, labelledKana, 'kana_name', (name) => (isFullReading(name, words) ? 0.9 : 0)),
    ...each(text, latinForeign, 'romaji_name', () => 0.8),
    ...each(text, latinFull, 'romaji_name', () => 0.75),
    ...each(text, latinPair, 'romaji_name', (name) => (isRomaji(name, words) ? 0.9 : 0)),
    ...each(text, latinAddressed, 'romaji_name', (name) => (readsAsPart(name, words) ? 0.85 : 0)),
    ...each(text, latinTitled, 'romaji_name', () => 0.85),
    ...each(text, latinSigned, 'romaji_name', (name) => (readsAsPart(name, words) ? 0.6 : 0)),
    ...bracketed(text, words),
  ]
}

function each(
  text: string,
  pattern: RegExp,
  code: Candidate['code'],
  probability: (name: string) => number,
): Candidate[] {
  return Array.from(text.matchAll(pattern), ({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    probability: probability(name),
    code,
  })).filter((candidate) => candidate.probability > 0)
}

const isRareReading = (name: string, words: Words) => words.isSurnameReading(toHiragana(name)) && !words.isCommon(name)
const isPart = (kana: string, words: Words) => words.isSurnameReading(kana) || words.isGivenNameReading(kana)

const readsAsPart = (name: string, words: Words) => kanaOf(name).some((kana) => isPart(kana, words))

/** Both words read as parts of a name, one of them as a surname; an initial stands for either. */
function isRomaji(name: string, words: Words) {
  const parts = name.split(/,? +|・/)
  const readings = parts.filter((part) => !part.endsWith('.')).map(kanaOf)
  const surname = readings.some((forms) => forms.some((kana) => words.isSurnameReading(kana)))
  return surname && readings.every((forms) => forms.some((kana) => isPart(kana, words)))
}

function bracketed(text: string, words: Words): Candidate[] {
  return Array.from(text.matchAll(withReading), (match): Candidate[] => {
    const [whole, name = '', reading = ''] = match
    const shape = shapeOf(name, words)
    const reads =
      isFullReading(reading, words) || (shape === 'surname' && words.isSurnameReading(reading.replace(/ /g, '')))
    if (!reads && shape !== 'full') return []
    if (words.isPlace(name) && !isFullReading(reading, words)) return []
    const start = match.index + whole.lastIndexOf(reading)
    const shared = { probability: reads ? 0.9 : 0.7, code: 'reading_in_brackets' as const }
    return [
      { ...shared, start: match.index, end: match.index + name.length },
      { ...shared, start, end: start + reading.trimEnd().length },
    ]
  }).flat()
}
