import type { Hit } from '../findings.ts'
import { foldKey } from '../fold.ts'
import { affixes } from './affixes.ts'
import type { Candidate } from './candidate.ts'
import { namesInContext } from './context-names.ts'
import { namesBeforeHonorifics } from './honorific-names.ts'
import type { NameModel } from './model.ts'
import { namesInLists } from './neighbours.ts'
import { poolEvidence } from './pool.ts'
import { shapeOf } from './shapes.ts'
import { likelyNames, type NameSpan, readLikelihood } from './spans.ts'
import { spelledNames } from './spelled-names.ts'
import { isNoPerson } from './veto.ts'
import { Words } from './words.ts'

const faintest = 0.02
const least = 0.1
const sureFrom = 0.8
const noWords = new Words(new Uint32Array(0), new Uint8Array(0))

/** Person names of all texts of a document, text by text. */
export function findNames(texts: string[], model?: NameModel): Hit[][] {
  const words = model?.words ?? noWords
  const found = texts.map((text) => {
    const likelihood = model && readLikelihood(text, words, model.weights)
    const [spans, faint] = likelihood ? [likelyNames(likelihood, least), likelyNames(likelihood, faintest)] : [[], []]
    const candidates = [...byRules(text, words), ...byModel(text, spans, words)]
    const sure = candidates.filter(({ probability }) => probability >= sureFrom)
    return [...candidates, ...namesInLists(text, sure, faint, words)]
  })
  const pooled = poolEvidence(texts, found, words)
  return withPersons(pooled.map((candidates, n) => candidates.map((candidate) => toHit(candidate, texts[n] ?? ''))))
}

function byRules(text: string, words: Words): Candidate[] {
  return [...namesBeforeHonorifics(text, words), ...namesInContext(text, words), ...spelledNames(text, words)]
}

function byModel(text: string, spans: NameSpan[], words: Words): Candidate[] {
  return spans
    .filter((span) => !isNoPerson(text, span, words))
    .map((span) => ({
      ...span,
      end: span.start + nameLength(text.slice(span.start, span.end), words),
      code: 'looks_like_name',
    }))
}

/** The model now and then takes a title for a part of the name; but 小関 is a name. */
function nameLength(span: string, words: Words) {
  const shape = shapeOf(span, words)
  if (shape && shape !== 'open') return span.length
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
