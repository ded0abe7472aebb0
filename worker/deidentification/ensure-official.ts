import { and, eq, inArray, sql } from 'drizzle-orm'
import type { VaultDb } from '../../db/vault/database.ts'
import { items } from '../../db/vault/plans.ts'
import { Problem } from '../problem.ts'
import type { Decision } from './schema.ts'

/** Refuses to take what somebody said in an interview for a public act. */
export async function ensureOfficial(vault: VaultDb, planId: string, decisions: Decision[]) {
  const acts = decisions.flatMap(({ place, ground }, n) =>
    ground === 'public_act' ? [{ itemId: itemOf(place), n }] : [],
  )
  if (acts.length === 0) return
  const named = sql`(select value from json_each(${JSON.stringify(acts.map(({ itemId }) => itemId))}))`
  const said = await vault
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.planId, planId), eq(items.sheet, 'interviews'), inArray(items.id, named)))
  const faulty = acts.filter(({ itemId }) => said.some(({ id }) => id === itemId))
  if (faulty.length === 0) return
  const detail = '聞き取りで話されたことは、公的な行為として残せません'
  throw new Problem(
    'invalid',
    faulty.map(({ n }) => ({ pointer: `#/decisions/${n}/ground`, detail })),
  )
}

function itemOf(place: string) {
  return place.split('/')[0] ?? ''
}
