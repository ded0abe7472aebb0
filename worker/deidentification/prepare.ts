import { Problem } from '../problem.ts'
import { hashOf, readSnapshot, writeSnapshot } from '../publication/snapshot.ts'
import type { GateReport, ReadableRelease, Surface } from '../surface.ts'
import type { NameModel } from './finder/find-identifiers.ts'
import { examine } from './gate/gate.ts'
import { refusalOf } from './gate/refusal.ts'
import { hideItems } from './hide.ts'
import { labelWordsOf } from './label-words.ts'
import { drawLabels } from './labels.ts'
import { withoutMunicipality } from './municipality/hidden-release.ts'
import { roundPoints } from './municipality/round-points.ts'
import { withoutDropped } from './passages.ts'
import { countUndecided, review, type Hiding } from './review.ts'

/** What a release says of itself before its text. */
export type Head = Omit<ReadableRelease, 'snapshot'>

interface Means {
  names?: NameModel
  surfaces: Surface[]
}

/**
 * The text that may wait for approval, with the report of the gate on exactly its bytes; refused while a finding is undecided
 * or something protected is left. Reads nothing and keeps nothing.
 */
export async function prepare(hiding: Hiding, head: Head, { names, surfaces }: Means) {
  const { items, roster, dropped = [], surroundings } = hiding
  const findings = review({ ...hiding, municipality: head.municipality.name }, names)
  const open = countUndecided(findings)
  if (open > 0) throw new Problem('invalid', [{ pointer: '#/findings', detail: `未判断の検出が${open}件あります` }])

  const labels = drawLabels(findings, labelWordsOf(findings, roster))
  const about = surroundings ? withoutMunicipality(head, surroundings) : head
  const { code, name } = about.municipality
  const hidden = hideItems(withoutDropped(items, dropped), findings, labels)
  const snapshot = {
    municipality: { code, name },
    fiscalYear: about.fiscalYear,
    items: surroundings ? roundPoints(hidden) : hidden,
  }
  const text = writeSnapshot(snapshot)
  const release = { ...about, snapshot: readSnapshot(text) }
  const { leaks, report } = examine({ release, roster, findings, labels, names, surfaces, surroundings })
  if (leaks.length > 0) throw refusalOf(leaks)
  const bound: GateReport = { ...report, sha256: await hashOf(text) }
  return { snapshot, labels, report: bound, findings }
}
