import * as v from 'valibot'
import { fieldsOf } from '../../worker/plans/rules.ts'
import type { SheetId } from '../../worker/plans/sheets.ts'
import { matchKnown } from '../../worker/reports/known.ts'
import { AcceptedItem, type NewImport } from '../../worker/reports/schema.ts'
import { needsLook, type Placed, type Preview } from './preview.ts'

type Existing = Parameters<typeof matchKnown>[1]

/** What a preview comes to, compared with the plan as it was when the page was opened. */
export interface Review {
  known: Set<string>
  /** Keys of the items to look at, in reading order. */
  doubtful: string[]
  /** Why the worker would refuse an item, by key. */
  problems: Map<string, string>
  fresh: number
  counts: Partial<Record<SheetId, { fresh: number; doubtful: number; problems: number }>>
}

export function reviewOf({ items }: Preview, existing: Existing): Review {
  const known = new Set(matchKnown(items, existing).keys())
  const doubtful: string[] = []
  const problems = new Map<string, string>()
  const counts: Review['counts'] = {}
  for (const item of items) {
    if (known.has(item.key)) continue
    const count = (counts[item.sheet] ??= { fresh: 0, doubtful: 0, problems: 0 })
    count.fresh++
    if (needsLook(item)) {
      count.doubtful++
      doubtful.push(item.key)
    }
    const problem = problemOf(item)
    if (problem) {
      count.problems++
      problems.set(item.key, problem)
    }
  }
  return { known, doubtful, problems, fresh: items.length - known.size, counts }
}

/** The request that accepts a preview. */
export function importOf({ items }: Preview, heading: { theme?: string; partner?: string }): NewImport {
  return { items: items.map(acceptedOf), ...heading }
}

const checked = new WeakMap<Placed, string | undefined>()

// The same schema as the worker's. Items never change in place, so each is checked once.
function problemOf(item: Placed) {
  if (!checked.has(item)) checked.set(item, v.safeParse(AcceptedItem, acceptedOf(item)).issues?.[0].message)
  return checked.get(item)
}

function acceptedOf({ key, sheet, section, text, fields }: Placed): AcceptedItem {
  const allowed: readonly string[] = fieldsOf(sheet, section)
  const filled = Object.entries(fields).filter(([name, value]) => value !== undefined && allowed.includes(name))
  return { key, sheet, section, text, fields: Object.fromEntries(filled) }
}
