import type { Decision } from '../../worker/deidentification/schema.ts'
import type { treatmentTexts } from './treatment-texts.ts'

type Texts = (typeof treatmentTexts)['ja']

/** A decision in words: what is done, by which words or for which reason. */
export function wordsFor({ treatment, replacement, reason }: Omit<Decision, 'place'>, t: Texts) {
  const done = t.treatments[treatment]
  if (treatment === 'keep') return t.because(done, reason)
  return replacement ? t.with(done, replacement) : done
}
