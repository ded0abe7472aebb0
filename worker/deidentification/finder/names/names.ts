import type { Hit } from '../findings.ts'
import { foldKey } from '../fold.ts'
import type { Candidate } from './candidate.ts'
import { namesInContext } from './context-names.ts'
import { namesBeforeHonorifics } from './honorific-names.ts'
import type { NameModel } from './model.ts'
import { namesInLists } from './neighbours.ts'
import { poolEvidence } from './pool.ts'
import { likelyNames } from './spans.ts'
import { spelledNames } from './spelled-names.ts'
import { isNoPerson } from './veto.ts'
import { Words } from './words.ts'

const least = 0.1
const sureFrom = 0.8
const noWords = new Words(new Uint32Array(0), new Uint8Array(0))

/** Person names of all texts of a document, text by text. */
export function findNames(texts: string[], model?: NameModel): Hit[][] {
  const words = model?.words ?? noWords
  const found = texts.map((text) => {
    const candidates = [...byRules(text, words), ...(model ? byModel(text, model) : [])]
    const sure = candidates.filter(({ probability }) => probability >= sureFrom)
    return [...candidates, ...namesInLists(text, sure, words)]
  })
  const pooled = poolEvidence(texts, found, words)
  return pooled.map((candidates, n) => candidates.map((candidate) => toHit(candidate, texts[n] ?? '')))
}

function byRules(text: string, words: Words): Candidate[] {
  return [...namesBeforeHonorifics(text, words), ...namesInContext(text, words), ...spelledNames(text, words)]
}

function byModel(text: string, { words, weights }: NameModel): Candidate[] {
  return likelyNames(text, words, weights, least)
    .filter((span) => !isNoPerson(text, span, words))
    .map((span) => ({ ...span, code: 'looks_like_name' }))
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
