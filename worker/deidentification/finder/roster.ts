import type { Hit, Reason, RosterEntry } from './findings.ts'
import { fold, foldKey, foldLiterally, type Mapped, plain } from './fold.ts'
import { honorific } from './honorifics.ts'
import type { Words } from './names/words.ts'
import { romajiForms } from './romaji.ts'

type Span = { start: number; end: number }

interface Form {
  key: string
  entry: RosterEntry
  code: Reason['code']
  script: 'kanji' | 'kana' | 'latin'
  whole: boolean
}

/** Finds every mention of the listed people in a text, however it is written or disguised. */
export function rosterFinder(roster: RosterEntry[], words?: Words): (text: string, folded?: Mapped) => Hit[] {
  const forms = index(roster.flatMap((entry) => formsOf(entry, words)))
  if (!forms.size) return () => []
  return (text, folded = fold(text)) => {
    const readings = text.includes('<') ? [folded, foldLiterally(text)] : [folded]
    return readings.flatMap((reading) => search(text, reading, forms, words))
  }
}

function search(text: string, { text: key, starts, ends }: Mapped, forms: Map<string, Form[]>, words?: Words): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < key.length; at++) {
    for (const form of forms.get(key.charAt(at)) ?? []) {
      if (!key.startsWith(form.key, at)) continue
      const end = at + form.key.length
      const span = { start: starts[at] ?? 0, end: ends[end - 1] ?? text.length }
      if (!stands(form, key, at, text, span, words)) continue
      hits.push({
        ...span,
        category: 'person_name',
        confidence: form.whole ? 1 : 0.9,
        reason: { code: form.code, word: form.entry.name },
        rosterId: form.entry.id,
        personKey: `roster:${form.entry.id}`,
      })
    }
  }
  return hits
}

function index(forms: Form[]) {
  const byFirst = new Map<string, Form[]>()
  for (const form of forms.toSorted((a, b) => b.key.length - a.key.length)) {
    const first = form.key.charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), form])
  }
  return byFirst
}

function formsOf(entry: RosterEntry, words?: Words): Form[] {
  const forms: Form[] = []
  const add = (key: string, code: Reason['code'], script: Form['script'], whole: boolean) => {
    if (key) forms.push({ key, entry, code, script, whole })
  }
  for (const [surname, given] of splitsOf(entry.name, words)) {
    add(surname + given, 'roster_name', 'kanji', true)
    if (!given) continue
    add(given + surname, 'roster_name', 'kanji', true)
    add(surname, 'roster_surname', 'kanji', false)
    add(given, 'roster_given_name', 'kanji', false)
  }
  const [surname = '', ...others] = parts(entry.reading ?? '')
  const given = others.join('')
  for (const reading of new Set([surname + given, given + surname])) add(reading, 'roster_reading', 'kana', true)
  if (given) for (const part of [surname, given]) add(part, 'roster_reading', 'kana', false)
  for (const family of romajiForms(surname)) {
    for (const own of romajiForms(given)) {
      for (const whole of new Set([family + own, own + family])) add(whole, 'roster_romaji', 'latin', true)
      if (own) add(own, 'roster_romaji', 'latin', false)
    }
    if (given) add(family, 'roster_romaji', 'latin', false)
  }
  return [...new Map(forms.map((form) => [`${form.key} ${form.code}`, form])).values()]
}

const parts = (name: string) =>
  name
    .trim()
    .split(/[\s\u3000・]+/u)
    .map(foldKey)
    .filter(Boolean)

/** Surname and given name; of a name without a space, every way to part it that the dictionary allows. */
function splitsOf(name: string, words?: Words): [string, string][] {
  const [first = '', ...others] = parts(name)
  if (others.length) return [[first, others.join('')]]
  const ways = Array.from({ length: Math.max(0, first.length - 1) }, (_, n): [string, string] => [
    first.slice(0, n + 1),
    first.slice(n + 1),
  ])
  const sure = ways.filter(([surname, given]) => words?.isSurname(surname) && words.isGivenName(given))
  const likely = ways.filter(([surname]) => words?.isSurname(surname))
  const usual = ways.filter(([surname]) => surname.length === (first.length > 2 ? 2 : 1))
  return [sure, likely, usual].find((some) => some.length) ?? [[first, '']]
}

/** A part of a name may be a part of another word as well: 関 of 関係, けん of けんこう, ken of token. */
function stands(form: Form, key: string, at: number, text: string, span: Span, words?: Words) {
  const end = at + form.key.length
  if (form.script === 'latin') {
    if (form.key.length < 3 && !form.whole) return false
    return !/[a-z]/i.test(text.charAt(span.start - 1)) && !/[a-z]/i.test(text.charAt(span.end))
  }
  if (form.whole || honorific.test(key.slice(end, end + 4))) return true
  if (form.script === 'kana') return form.key.length > 3 || !touchesKana(text, span)
  return form.key.length > 1 || !words || !insideWord(text, span, words)
}

function touchesKana(text: string, { start, end }: Span) {
  const kana = /[ぁ-んァ-ヶーｦ-ﾟ]/u
  return kana.test(text.charAt(start - 1)) || kana.test(text.charAt(end))
}

/** Of kanji only, or longer than a character with its particle: 「誠に」 may be someone who is met. */
const isWhole = (word: string) =>
  /^\p{Script=Han}{2,4}$/u.test(word) || /^[\p{Script=Han}ぁ-ん]{3,4}$|[^がをはもにとのでへや]$/u.test(word)

export function insideWord(text: string, { start, end }: Span, words: Words) {
  const before = plain(text.slice(Math.max(0, start - 3), start)).text
  const around = before + plain(text.slice(start, end + 3)).text
  for (let from = 0; from <= before.length; from++) {
    for (let to = before.length + 1; to <= Math.min(around.length, from + 4); to++) {
      const word = around.slice(from, to)
      if (word.length < 2 || !isWhole(word)) continue
      if (words.isCommon(word) || words.isSurname(word) || words.isPlace(word)) return true
    }
  }
  return false
}
