import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { municipalities } from '../../db/exchange/municipalities.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { VaultEnv } from '../env.ts'
import { Problem } from '../problem.ts'
import { submit } from '../publication/submit.ts'
import { validate } from '../validate.ts'
import { findLeaks } from './gate.ts'
import { hideItems } from './hide.ts'
import { drawLabels } from './labels.ts'
import { getHiding, keepLabels } from './queries.ts'
import { countUndecided, review } from './review.ts'
import { NewSubmission } from './schema.ts'

/** The only way by which text goes from VAULT to EXCHANGE: every finding decided, every listed name gone, and the draft as it was seen. */
export const submitRoutes = new Hono<VaultEnv>().post(
  '/:planId/submissions',
  signedIn,
  validate('json', NewSubmission),
  async (c) => {
    const { db, vault, viewer } = c.var
    const { id, seq } = c.req.valid('json')
    const { plan, items, roster, decisions } = await getHiding(vault, viewer, c.req.param('planId'))
    if (plan.seq !== seq) throw new Problem('conflict')

    const findings = review(items, roster, decisions)
    const open = countUndecided(findings)
    if (open > 0) throw new Problem('invalid', [{ pointer: '#/findings', detail: `未判断の検出が${open}件あります` }])

    const labels = drawLabels(findings, new Map(roster.map((entry) => [`roster:${entry.id}`, entry.kind])))
    const hidden = hideItems(items, findings, labels)
    const leaks = findLeaks(hidden, roster, findings)
    if (leaks.length > 0) {
      throw new Problem(
        'invalid',
        leaks.map((leak) => ({ pointer: `#/items/${leak.itemId}/${leak.field}`, detail: '名簿の氏名が残っています' })),
      )
    }

    const { code, name } = await getMunicipality(db, plan.municipalityCode)
    await keepLabels(vault, plan.id, id, labels)
    const snapshot = { municipality: { code, name }, fiscalYear: plan.fiscalYear, items: hidden }
    return c.json(await submit(db, viewer, { id, teamId: plan.teamId, draftSeq: seq, snapshot }), 201)
  },
)

async function getMunicipality(db: VaultEnv['Variables']['db'], code: string) {
  const found = await db.select().from(municipalities).where(eq(municipalities.code, code)).get()
  if (!found) throw new Problem('missing')
  return found
}
