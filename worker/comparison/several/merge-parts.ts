import { sheets, type Item, type SectionId, type SheetId } from '../../plans/sheets.ts'
import type { Part } from '../compare.ts'
import type { CorrectedBy } from '../corrections.ts'

/** That our item of a line says the same as the one of another side. */
export interface Alike {
  /** Place of the other side among the others. */
  at: number
  strength: number
  notions: string[]
  by?: CorrectedBy
}

/** What says the same in several plans, ours first in `cells`; or one item that stands alone. */
export interface SeveralLine {
  cells: (Item | null)[]
  alike: Alike[]
}

/** A section, or one stage of a section of the roadmap, of several plans. */
export interface SeveralPart {
  section: SectionId
  stage?: number
  lines: SeveralLine[]
  /** Whether a side has not a word in it, ours first. */
  unwritten: boolean[]
}

/**
 * Lays one sheet of several plans beside ours, from its comparisons with each: what says the same as our item stands on its
 * line; what nobody of the others is found to share with us follows.
 */
export function mergeParts(sheet: SheetId, ours: Item[], pairwise: Part[][]): SeveralPart[] {
  const order = Object.keys(sheets[sheet])
  const places = new Map(
    pairwise.flat().map(({ section, stage }) => [`${section} ${stage ?? 0}`, { section, stage }] as const),
  )
  const rankOf = new Map(ours.map(({ id }, at) => [id, at]))
  return [...places.values()]
    .toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section) || (a.stage ?? 0) - (b.stage ?? 0))
    .map(({ section, stage }) => {
      const parts = pairwise.map((all) => all.find((part) => part.section === section && part.stage === stage))
      return {
        section,
        ...(stage !== undefined && { stage }),
        lines: linesOf(parts, rankOf),
        unwritten: [
          parts.every((part) => part?.unwritten.ours ?? true),
          ...parts.map((part) => part?.unwritten.theirs ?? true),
        ],
      }
    })
}

function linesOf(parts: (Part | undefined)[], rankOf: Map<string, number>): SeveralLine[] {
  const own = new Map(parts.flatMap((part) => part?.rows ?? []).flatMap(({ ours }) => (ours ? [[ours.id, ours]] : [])))
  const lines = [...own.values()]
    .toSorted((a, b) => rankOf.get(a.id)! - rankOf.get(b.id)!)
    .map((item) => lineOf(item, parts))
  const others = parts.flatMap((part, at) =>
    (part?.rows ?? []).flatMap(({ ours, theirs }) =>
      ours || !theirs ? [] : standingAlone(theirs, at + 1, parts.length),
    ),
  )
  return [
    ...lines.filter(({ alike }) => alike.length > 0),
    ...lines.filter(({ alike }) => alike.length === 0),
    ...others,
  ]
}

function standingAlone(item: Item, at: number, others: number): SeveralLine {
  return { cells: Array.from({ length: others + 1 }, (_, n) => (n === at ? item : null)), alike: [] }
}

function lineOf(item: Item, parts: (Part | undefined)[]): SeveralLine {
  const rows = parts.map((part) => part?.rows.find(({ ours, theirs }) => ours?.id === item.id && theirs))
  return {
    cells: [item, ...rows.map((row) => row?.theirs ?? null)],
    alike: rows.flatMap((row, at) => {
      if (!row) return []
      const { strength, notions, by } = row
      return [{ at, strength, notions: notions.slice(0, 3), ...(by && { by }) }]
    }),
  }
}
