import type { Hit } from '../findings.ts'
import { foldKey } from '../fold.ts'
import { affixes } from './affixes.ts'
import type { Candidate } from './candidate.ts'
import { namesInContext } from './context-names.ts'
import { namesBeforeHonorifics } from './honorific-names.ts'
import type { NameModel } from './model.ts'
import { namesInLists } from './neighbours.ts'
import { othersNamed } from './others-named.ts'
import { poolEvidence } from './pool.ts'
import { namesInRecords } from './record-names.ts'
import { shapeOf } from './shapes.ts'
import { leastLikely, type Likelihood, likelyNames, readLikelihood } from './spans.ts'
import { spelledNames } from './spelled-names.ts'
import { isNoPerson } from './veto.ts'
import { Words } from './words.ts'

const faintest = 0.02
const least = 0.1
const sureFrom = 0.8
const longestName = 40
const noWords = new Words(new Uint32Array(0), new Uint8Array(0))

/** What in a text may be a person's name, by itself. */
export function findCandidates(text: string, model?: NameModel): Candidate[] {
  const words = model?.words ?? noWords
  const likelihood = model && readLikelihood(text, words, model.weights)
  const faint = likelihood ? likelyNames(likelihood, faintest) : []
  const candidates = [...byRules(text, words), ...(likelihood ? byModel(text, likelihood, words) : [])]
  const sure = candidates.filter(({ probability }) => probability >= sureFrom)
  const others = othersNamed(text)
  return [...candidates, ...namesInLists(text, sure, faint, words)].filter(
    ({ start, end }) => !others.some((other) => other.start <= start && end <= other.end),
  )
}

interface Read {
  plain: { text: string }
  candidates: Candidate[]
}

/** Person names of all texts of a document, text by text, by what speaks for the candidates in all of them. */
export function settleNames(read: Read[], places: string[] = [], words = noWords): Hit[][] {
  const texts = read.map(({ plain }) => plain.text)
  const found = read.map(({ candidates }) => candidates)
  const pooled = poolEvidence(texts, found, words, places)
  return withPersons(pooled.map((candidates, n) => candidates.map((candidate) => toHit(candidate, texts[n] ?? ''))))
}

function byRules(text: string, words: Words): Candidate[] {
  return [
    ...namesBeforeHonorifics(text, words),
    ...namesInContext(text, words),
    ...namesInRecords(text, words),
    ...spelledNames(text, words),
  ]
}

function byModel(text: string, likelihood: Likelihood, words: Words): Candidate[] {
  return likelyNames(likelihood, least)
    .filter(({ start, end }) => end - start <= longestName)
    .map(({ start, end }) => {
      const cut = start + nameLength(text.slice(start, end), words)
      return { start, end: cut, probability: leastLikely(likelihood, start, cut), code: 'looks_like_name' as const }
    })
    .filter((span) => !isNoPerson(text, span, words))
}

/** The model now and then takes a title or the next cell of a table for a part of the name; but 小関 is a name. */
function nameLength(span: string, words: Words) {
  const shape = shapeOf(span, words)
  if (shape && shape !== 'open') return span.length
  for (let length = span.length - 1; length > 1; length--) {
    const isWholeBefore = /\s/.test(span.charAt(length)) && /\s/.test(span.slice(0, length))
    if (isWholeBefore && shapeOf(span.slice(0, length), words) === 'full') return length
  }
  for (let length = 1; length < span.length; length++) {
    if (affixes.longestAt(span, length)?.length === span.length - length) return span.slice(0, length).trimEnd().length
  }
  return span.length
}

function toHit({ start, end, probability, code, word }: Candidate, text: string): Hit {
  return {
    start,
    end,
    category: 'person_name',
    confidence: probability,
    reason: word ? { code, word } : { code },
    personKey: foldKey(text.slice(start, end)),
  }
}

/** A surname alone is the person of whom the document has the full name, when there is one such person only. */
function withPersons(hits: Hit[][]): Hit[][] {
  const keys = new Set(hits.flat().map(({ personKey = '' }) => personKey))
  const longer = new Map<string, string[]>()
  for (const key of keys) {
    for (let length = 1; length < Math.min(key.length, 5); length++) {
      const surname = key.slice(0, length)
      if (keys.has(surname)) longer.set(surname, [...(longer.get(surname) ?? []), key])
    }
  }
  const personOf = (key: string) => (longer.get(key)?.length === 1 ? (longer.get(key)?.[0] ?? key) : key)
  return hits.map((some) => some.map((hit) => ({ ...hit, personKey: personOf(hit.personKey ?? '') })))
}
