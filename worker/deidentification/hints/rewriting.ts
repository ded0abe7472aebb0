import { foldKey } from '../finder/fold.ts'
import type { Located, Searched } from '../review.ts'
import type { Decision } from '../schema.ts'
import { shortHash } from '../short-hash.ts'
import { findHints } from './hints.ts'

/**
 * The hints in these texts, each with a place of its own, so that it is asked once. A name that stands across the edge of one
 * belongs to it whole: what is put in other words takes it along.
 */
export function locateHints(passages: Searched[], located: Located[]): Located[] {
  const byPassage = Map.groupBy(located, ({ passageId }) => passageId)
  return passages.flatMap(({ id, text, item, isRole }) => {
    if (isRole) return []
    const findings = (byPassage.get(id) ?? []).map(({ finding }) => finding)
    const places = new Map<string, number>()
    return findHints(text, item.sheet).map(({ kind, word, ...hint }): Located => {
      const across = findings.filter((one) => one.start < hint.end && hint.start < one.end)
      const start = Math.min(hint.start, ...across.map((one) => one.start))
      const end = Math.max(hint.end, ...across.map((one) => one.end))
      const said = text.slice(start, end)
      const name = `${id}/${kind}/${shortHash(said)}`
      const nth = places.get(name) ?? 0
      places.set(name, nth + 1)
      const place = `${name}#${nth}`
      const reason = { code: kind, ...(word && { word }) }
      const finding = {
        start,
        end,
        category: kind,
        text: said,
        confidence: 1,
        treatment: 'generalise' as const,
        reason,
      }
      return { place, passageId: id, finding, group: place }
    })
  })
}

/**
 * What has to be decided once hints are: what was put in other words leaves in those words, with all that stood inside, unless
 * they repeat some of it. A hint about which nobody has decided, or that stays as it is, asks for nothing.
 */
export function afterRewriting(
  located: Located[],
  hints: Located[],
  decided: ReadonlyMap<string, Decision>,
): Located[] {
  const rewritten = hints.filter((hint) => {
    const decision = decided.get(hint.place)
    const isGone = decision?.treatment === 'rewrite' || decision?.treatment === 'drop'
    return isGone && wordsLeftIn(decision.replacement, hint, located).length === 0
  })
  if (rewritten.length === 0) return located
  return [...located.filter((one) => !rewritten.some((hint) => holds(hint, one))), ...rewritten]
}

/** What was found inside a hint and stands in its other words again. */
export function wordsLeftIn(replacement: string, hint: Located, located: Located[]): string[] {
  const said = foldKey(replacement)
  return located
    .filter((one) => holds(hint, one) && said.includes(foldKey(one.finding.text)))
    .map(({ finding }) => finding.text)
}

function holds(hint: Located, { passageId, finding }: Located) {
  return hint.passageId === passageId && hint.finding.start <= finding.start && finding.end <= hint.finding.end
}
