import type { SheetId } from '../../plans/sheets.ts'
import { plain } from '../finder/fold.ts'
import { blame, measures, sharp, superiors } from './critical-words.ts'

/** What is not found out as a name, and still known by how it is said: it is better told in one's own words. */
export const hintKinds = ['quote', 'criticism'] as const
export type HintKind = (typeof hintKinds)[number]

export function isHint(category: string): category is HintKind {
  return hintKinds.some((kind) => kind === category)
}

export interface Hint {
  start: number
  end: number
  kind: HintKind
  /** Of a criticism, the word that makes it one. */
  word?: string
}

// Where people are asked and advise, what stands in quotation marks was said by one of them.
const spoken = new Set<SheetId>(['interviews', 'advice'])
const quotation = /「(?:[^「」]|「[^「」]*」){21,}」|『[^『』]{21,}』|“[^“”]{21,}”/g

/** Quotations of more than twenty characters, and sentences that blame somebody; in order, without overlap. */
export function findHints(text: string, sheet: SheetId): Hint[] {
  const isSpoken = spoken.has(sheet)
  const quotes = isSpoken
    ? Array.from(text.matchAll(quotation), ({ 0: quote, index }): Hint => {
        return { start: index, end: index + quote.length, kind: 'quote' }
      })
    : []
  return withoutOverlap([...findCriticism(text, isSpoken), ...quotes])
}

function findCriticism(text: string, isSpoken: boolean): Hint[] {
  return Array.from(text.matchAll(/[^。！？!?\n]+[。！？!?]?/g), ({ 0: sentence, index }): Hint[] => {
    const word = criticalWordIn(plain(sentence).text, isSpoken)
    if (word === undefined) return []
    const lead = /^[\s・•●○■□→\-ー*、]*/u.exec(sentence)![0].length
    return [{ start: index + lead, end: index + sentence.trimEnd().length, kind: 'criticism', word }]
  }).flat()
}

/** The word that makes a sentence a criticism. What a plan says of its office in general is analysis, not blame. */
export function criticalWordIn(sentence: string, isSpoken: boolean): string | undefined {
  for (const { 0: word, index } of sentence.matchAll(new RegExp(sharp, 'gu'))) {
    if (!measures.test(sentence.slice(index + word.length))) return word
  }
  if (!isSpoken || !superiors.test(sentence)) return undefined
  return blame.exec(sentence)?.[0]
}

/** A quotation inside a sentence that is to be put in other words goes with it. */
function withoutOverlap(hints: Hint[]) {
  const kept: Hint[] = []
  for (const hint of hints.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last && hint.start < last.end) last.end = Math.max(last.end, hint.end)
    else kept.push({ ...hint })
  }
  return kept
}
