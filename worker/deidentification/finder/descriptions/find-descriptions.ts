import type { Hit } from '../findings.ts'
import { pattern } from '../pattern.ts'
import { findAlumni } from './alumni.ts'
import { type Attribute, attributes } from './attributes.ts'
import { isInGeneral } from './general.ts'

interface Token {
  start: number
  end: number
  attribute: Attribute
}

const token = pattern(attributes.map(({ words }) => `(${words.join('|')})`).join('|'))
const enough = 2

// 、・( and what else stands between the words of a label; after 職員 nothing but these goes on with the same person.
const tight = /^(?:[の、・,/ ()]{0,2}|で、?|である|とも|を(?:務める|する|担う|使う)|の(?:うち|中))$/u
// Of an attribute a clause may follow: 3人の子を育てながら係長を務める男性.
const loose = /^[^。、\n()「」はや]{0,12}(?:(?<=[てでしちりきいみび])、[^。、\n()「」はや\d]{0,8})?$/u
// What leads into the first attribute tells of the person too: 転勤族の夫を持つ30代の母親.
const leadBefore =
  /(?:^|[。\n「」():|]|(?<!土日|平日|週末|夜|今)は、?|[^てでしちりきいみび]、|ある|その|この|実際に?|今回(?:の)?|また|なお|そこで|一方|例えば) ?((?:[^。、\n「」()は:|]{1,12}[てでしちりきいみび]、)?(?:土日は|平日は|週末は|今は)?[^。、\n「」()は:|]{1,16})$/u
const labelBefore = /(?:: ?|^回答)([^。:\n()「」]{1,20}、)$/u
const leads = /(?:[のをにがとてでたるいうくなつむぶぐすりらっしえけせれきちびじめべねみ]|[\p{Script=Han}ァ-ヶー])$/u
/** Where a person is meant; of these alone nobody is singled out: lists of posts, and what somebody in a post did. */
const offices = new Set(['rank', 'work', 'person', 'place', 'form', 'amount', 'clause', 'life'])
const people = new Set(['form', 'person', 'sex', 'work', 'rank', 'household', 'movers', 'family', 'former'])
const closed = new Set(['person', 'sex', 'work', 'rank', 'former'])
const personAfter =
  /^(?:の?[\p{Script=Han}ァ-ヶー]{0,6}?(?:[員職士師長者任事査手生民人婦夫妻親母父方工医私官]|さん|氏)(?![\p{Script=Han}ァ-ヶー])|で[^。、()\n]{2,14}(?:た|る|いる)(?:私|僕|職員))/u
const sometimes = /(?:今|現在|普段|平日|土日|週末|夜|昔)は/u
const wordOnly = /^[\p{Script=Han}ァ-ヶー]{0,5}$/u
const wordGoesOn = /^[\p{Script=Han}ァ-ヶー]/u
const wordEnd = /[\p{Script=Han}ァ-ヶー]$/u

/** Descriptions that single somebody out: attributes of several kinds that stand together, or a year of alumni. */
export function findDescriptions(text: string): Hit[] {
  return [...findAlumni(text), ...runsOf(text).flatMap((run) => described(text, run))]
}

/** Attributes of one person: 40代 + 女性 + 既婚 + 子供あり. */
function runsOf(text: string) {
  const runs: Token[][] = []
  for (const match of text.matchAll(token)) {
    const attribute = attributes[match.slice(1).findIndex((part) => part !== undefined)]
    if (!attribute) continue
    const next: Token = { start: match.index, end: match.index + match[0].length, attribute }
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && goesOn(last, text.slice(last.end, next.start))) run.push(next)
    else runs.push([next])
  }
  return runs
}

function goesOn({ attribute: { kind } }: Token, between: string) {
  if (between.length > 22) return false
  if (tight.test(between) || (kind === 'sex' && wordOnly.test(between))) return true
  if (closed.has(kind)) return between.startsWith('で') && loose.test(between)
  return loose.test(between.replace(/^、/, '').replace(sometimes, ''))
}

function described(text: string, run: Token[]): Hit[] {
  const whole = withoutCompound(text, run)
  const [first, last] = [whole[0], whole.at(-1)]
  if (!first || !last) return []
  const kinds = new Map(whole.map(({ attribute }) => [attribute.kind, attribute]))
  const weight = Array.from(kinds.values()).reduce((sum, one) => sum + one.weight, 0)
  const isBracketed = text.charAt(first.start - 1) === '('
  const [more = ''] = personAfter.exec(text.slice(last.end, last.end + 24)) ?? []
  if (saysOfficeOnly(text, whole)) return []
  if (kinds.size < 2 || weight + (more ? 0.5 : 0) < enough) return []
  const isPerson =
    whole.some(({ attribute }) => people.has(attribute.kind)) || last.attribute.kind === 'age' || Boolean(more)
  if (!isBracketed && (!isPerson || isInGeneral(text, first.start, last.end))) return []
  const { code } = whole
    .map(({ attribute }) => attribute)
    .reduce((most, one) => (one.weight > most.weight ? one : most))
  const { start, end } = inBrackets(text, first.start - leadLength(text, first.start), last.end + more.length)
  return [{ start, end, category: 'demographic', confidence: weight > enough ? 0.8 : 0.7, reason: { code } }]
}

/** 嘱託の保健師 is one of many; 在任3年目の総務部長 is found as the post and its tenure. */
function saysOfficeOnly(text: string, run: Token[]) {
  const isSection = run.some(({ start, end }) => /\p{Script=Han}{2}[部課局室所]長$/u.test(text.slice(start, end)))
  return run.every(({ attribute: { kind } }) => offices.has(kind) || (isSection && kind === 'service'))
}

function leadLength(text: string, start: number) {
  const ahead = text.slice(Math.max(0, start - 32), start)
  const [, lead = ''] = labelBefore.exec(ahead) ?? leadBefore.exec(ahead) ?? []
  return leads.test(lead) || lead.endsWith('、') ? lead.length : 0
}

/** 職員研修 and 女性活躍 are no people: the word that goes on is taken off the end. */
function withoutCompound(text: string, run: Token[]) {
  const last = run.at(-1)
  if (!last) return run
  const rest = text.slice(last.end, last.end + 12)
  const isPart = wordEnd.test(text.slice(last.start, last.end)) && wordGoesOn.test(rest) && !personAfter.test(rest)
  return isPart ? run.slice(0, -1) : run
}

/** What else stands in the brackets belongs to it: 市民(30代女性、未就学の子ども1人). */
function inBrackets(text: string, start: number, end: number) {
  const isOpen = /\([^)]*$/.test(text.slice(start, end))
  const [lead = ''] = isOpen ? [] : (/\([^()\n]{0,24}$/.exec(text.slice(Math.max(0, start - 25), start)) ?? [])
  const [rest = ''] = isOpen || lead ? (/^[^()]{0,40}\)/.exec(text.slice(end, end + 41)) ?? []) : []
  if (lead && rest) return { start: start - lead.length + 1, end: end + rest.length - 1 }
  const [aside = ''] =
    rest || lead ? [] : (/^\([^()\n]{0,12}[\d代歳男女][^()\n]{0,12}\)/.exec(text.slice(end, end + 30)) ?? [])
  return { start, end: end + rest.length + aside.length }
}
