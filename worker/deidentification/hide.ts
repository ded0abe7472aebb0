import type { Item } from '../plans/sheets.ts'
import { leaves } from './passages.ts'
import type { Decided, Reviewed } from './review.ts'

/** A piece of a passage: as written, or what stands in place of `original`. */
export interface Piece {
  text: string
  original?: string
  place?: string
}

/** The passage after the decisions, in pieces, for showing what was replaced; undecided findings stay as written, marked by their place. */
export function piecesOf(text: string, findings: Decided[], labels: Map<string, string>): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const reviewed of findings.toSorted((a, b) => a.finding.start - b.finding.start)) {
    const { start, end } = reviewed.finding
    if (start > from) pieces.push({ text: text.slice(from, start) })
    pieces.push({ text: replacementOf(reviewed, labels), original: text.slice(start, end), place: reviewed.place })
    from = end
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

/** The items that leave, with every finding treated as decided. Throws nothing away but what was decided to be dropped. */
export function hideItems(items: Item[], findings: Reviewed[], labels: Map<string, string>): Item[] {
  const byPassage = Map.groupBy(findings, ({ passage }) => passage.id)
  const hidden = (item: Item, field: string, text: string) => {
    const here = byPassage.get(`${item.id}/${field}`)
    return here
      ? piecesOf(text, here, labels)
          .map((piece) => piece.text)
          .join('')
      : text
  }
  return items.filter(leaves).map((item) => ({
    id: item.id,
    sheet: item.sheet,
    section: item.section,
    text: hidden(item, 'text', item.text),
    fields: Object.fromEntries(
      Object.entries(item.fields).map(([field, value]) => [
        field,
        typeof value === 'string' ? hidden(item, field, value) : value,
      ]),
    ),
  }))
}

function replacementOf({ finding, group, decision }: Decided, labels: Map<string, string>) {
  switch (decision?.treatment) {
    case 'label':
      return labels.get(group) ?? '職員'
    case 'generalise':
    case 'rewrite':
      return decision.replacement
    case 'drop':
      return ''
    default:
      return finding.text
  }
}
