import type { Office } from '../../worker/deidentification/headcount/headcount.ts'
import { widestProposal } from '../../worker/deidentification/proposals.ts'
import type { Group } from './groups.ts'
import type { Look } from './look.ts'

/** What is proposed for all mentions of a group, as one. */
export function proposalOf({ findings }: Group, look: Look, office: Office) {
  const places = findings.map(({ finding, passageId }) => {
    const passage = look.passages.get(passageId)
    return { finding, text: passage?.text ?? '', sheet: passage?.item.sheet }
  })
  return widestProposal(places, office)
}
