import { textFields, type Item, type TextField } from '../../plans/sheets.ts'
import { piecesOf } from '../hide.ts'
import type { Reviewed } from '../review.ts'
import type { ChosenTreatment } from '../schema.ts'

/** A text of an item as it would leave, with the places at which something was decided. */
export interface LeavingText {
  /** As the passages of the draft are called. */
  id: string
  item: Item
  field: 'text' | TextField
  text: string
  /** `free`: what stands there may stand, because it was kept with a reason or is a label of ours. */
  decided: { start: number; end: number; place: string; free: boolean }[]
}

/** Every text of the items, ids and days included: nothing that leaves is left out. */
export function leavingTexts(items: Item[], findings: Reviewed[], labels: Map<string, string>): LeavingText[] {
  const byPassage = Map.groupBy(findings, ({ passage }) => passage.id)
  return items.flatMap((item) =>
    (['text', ...textFields] as const).flatMap((field) => {
      const text = field === 'text' ? item.text : item.fields[field]
      if (!text) return []
      const id = `${item.id}/${field}`
      return [{ id, item, field, text, decided: decidedIn(text, byPassage.get(id) ?? [], labels) }]
    }),
  )
}

const isFree = new Set<ChosenTreatment>(['keep', 'label'])

function decidedIn(text: string, findings: Reviewed[], labels: Map<string, string>) {
  const [first] = findings
  if (!first) return []
  const pieces = piecesOf(first.passage.text, findings, labels)
  // Where the text is not what the decisions make of the draft, nothing in it counts as decided.
  if (pieces.map((piece) => piece.text).join('') !== text) return []
  const free = new Set(
    findings.filter(({ decision }) => decision && isFree.has(decision.treatment)).map(({ place }) => place),
  )
  let at = 0
  return pieces.flatMap(({ text: piece, place }) => {
    const start = at
    at += piece.length
    return place === undefined ? [] : [{ start, end: at, place, free: free.has(place) }]
  })
}
