import type { Context } from 'hono'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { keptNames } from '../../db/exchange/names.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { SignedInEnv } from '../env.ts'
import { Problem } from '../problem.ts'
import { openNames, type KeptName, type NameFinding } from './name-check.ts'

interface Written {
  /** The request's field that holds the text. */
  field: string
  text: string
  kept: KeptName[]
}

/**
 * Stops a text that somebody writes to others while the writer has not decided about everything in it that may point at a
 * person; the answer carries what was found. Returns the findings that were kept, for `recordKept`.
 */
export async function ensureNamesDecided(c: Context<SignedInEnv>, { field, text, kept }: Written): Promise<Kept[]> {
  const findings = await c.env.checkNames(c.var.viewer, text)
  const open = openNames(findings, kept)
  if (open.length > 0) {
    const detail = open.some(({ category }) => category === 'my_number')
      ? 'マイナンバーは書けません。番号を消してください'
      : `氏名など、人が分かる記載が${open.length}件あります。置き換えるか、残すかを決めてください`
    throw new Problem('invalid', [{ pointer: `#/${field}`, detail }], { findings })
  }
  return [...new Map(findings.map((finding) => [finding.key, finding])).values()].flatMap((finding) => {
    const reason = kept.find(({ key }) => key === finding.key)?.reason
    return reason === undefined ? [] : [{ ...finding, reason }]
  })
}

type Kept = NameFinding & { reason: string }

/** The statements that keep why something was left in a text: never the words, which stand in the text itself. */
export function recordKept(db: ExchangeDb, writer: Viewer, subject: { kind: string; id: string }, kept: Kept[]) {
  if (kept.length === 0) return []
  const common = { subjectKind: subject.kind, subjectId: subject.id, keptBy: writer.id, keptAt: new Date() }
  const rows = kept.map(({ category, listed, reason }) => ({ ...common, category, listed, reason }))
  // A row binds seven values, and a statement at most a hundred.
  return Array.from({ length: Math.ceil(rows.length / 12) }, (_, n) =>
    db.insert(keptNames).values(rows.slice(n * 12, n * 12 + 12)),
  )
}
