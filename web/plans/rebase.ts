import { isSameFields, type Content } from '../../worker/plans/draft.ts'
import type { Fields } from '../../worker/plans/sheets.ts'

export type Part = 'text' | keyof Fields

/**
 * Puts one's own change on top of somebody else's. What only one of both changed is taken from that one;
 * `clashes` names what both changed differently, where `merged` still has one's own. Of two places the own one wins.
 */
export function rebase(base: Content, mine: Content, theirs: Content): { merged: Content; clashes: Part[] } {
  const clashes: Part[] = []
  const pick = <T>(part: Part, values: [T, T, T], isSame: (a: T, b: T) => boolean = Object.is) => {
    const [from, own, other] = values
    if (isSame(own, from)) return other
    if (!isSame(other, from) && !isSame(own, other)) clashes.push(part)
    return own
  }

  const isMoved = mine.sheet !== base.sheet || mine.section !== base.section || mine.rank !== base.rank
  const { sheet, section, rank } = isMoved ? mine : theirs
  const text = pick('text', [base.text, mine.text, theirs.text])
  const fields: Fields = {}
  for (const part of partsOf(base.fields, mine.fields, theirs.fields)) {
    const only = (from: Fields) => ({ [part]: from[part] }) as Fields
    Object.assign(fields, pick(part, [only(base.fields), only(mine.fields), only(theirs.fields)], isSameFields))
  }
  return { merged: { sheet, section, rank, text, fields: withoutEmpty(fields) }, clashes }
}

/** Both texts under each other, to be made one by hand. Only what can be joined is: numbers and points stay one's own. */
export function combine(mine: Content, theirs: Content, clashes: Part[]): Content {
  const fields: Fields = { ...theirs.fields, ...mine.fields }
  for (const part of clashes) {
    if (part === 'text') continue
    const [own, other] = [mine.fields[part], theirs.fields[part]]
    if (typeof own === 'string' && typeof other === 'string') Object.assign(fields, { [part]: `${own}\n${other}` })
  }
  return { ...mine, text: clashes.includes('text') ? `${mine.text}\n${theirs.text}` : mine.text, fields }
}

function partsOf(...all: Fields[]) {
  return new Set(all.flatMap((fields) => Object.keys(fields))) as Set<keyof Fields>
}

function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
