import type { Viewer } from '../auth/viewer.ts'
import type { Category } from '../deidentification/finder/findings.ts'

/** Something in a text that may point at a person. Offsets are UTF-16 units, `end` excluded. */
export interface NameFinding {
  start: number
  end: number
  category: Category
  /** Of the roster of one of the writer's own teams. */
  listed: boolean
  /** The same for all mentions of the same words: they are decided alike. */
  key: string
  /** What may stand in its place. */
  replacement: string
}

/** A finding that the writer leaves as it is; a listed name needs the reason. */
export interface KeptName {
  key: string
  reason: string
}

/**
 * Finds what may point at a person in a text that somebody writes to others: by the rosters of the teams in which the writer
 * is a researcher, and by detection. Made by the worker's entry, because it reads VAULT; nothing else of VAULT comes with it.
 */
export type CheckNames = (writer: Viewer, text: string) => Promise<NameFinding[]>

/** The findings about which the writer has to decide before the text is stored. A My Number is never stored. */
export function openNames(findings: NameFinding[], kept: KeptName[]) {
  const reasons = new Map(kept.map(({ key, reason }) => [key, reason.trim()]))
  return findings.filter(({ category, listed, key }) => {
    if (category === 'my_number') return true
    const reason = reasons.get(key)
    return listed ? !reason : reason === undefined
  })
}
