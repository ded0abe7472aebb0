import type { Context } from 'hono'
import type { SignedInEnv } from '../../env.ts'
import type { SheetId } from '../../plans/sheets.ts'
import { Problem } from '../../problem.ts'
import { recordShown } from '../../publication/reads.ts'
import { readableRows, readReadable } from '../../publication/releases.ts'

const mostPlans = 4

/** Two to four releases, an own one first; those of which a word stands on the chosen sheets are noted as read. */
export async function readSeveral(c: Context<SignedInEnv>, ids: string[], chosen: SheetId[]) {
  if (ids.length < 2 || ids.length > mostPlans) throw new Problem('missing')
  const { db, viewer } = c.var
  const found = (await readableRows(db, viewer, ids)).map(readReadable)
  const named = ids.flatMap((id) => found.find((release) => release.id === id) ?? [])
  if (named.length < ids.length) throw new Problem('missing')
  const first = named.find(({ own }) => own) ?? named[0]!
  const all = [first, ...named.filter((release) => release !== first)]
  const shown = all.filter(({ snapshot }) => snapshot.items.some(({ sheet }) => chosen.includes(sheet)))
  await recordShown(db, viewer, shown, 'comparison')
  return { first, others: all.slice(1) }
}
