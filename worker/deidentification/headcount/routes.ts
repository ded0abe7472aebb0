import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import type { VaultEnv } from '../../env.ts'
import { commit, onceInVault } from '../../http/once.ts'
import { getPlan } from '../../plans/queries.ts'
import { Problem } from '../../problem.ts'
import { validate } from '../../validate.ts'
import { getOffice } from '../office.ts'
import { saveHeadcount } from './queries.ts'
import { faultsOf, NewHeadcount } from './schema.ts'
import { readTyped } from './typed.ts'

/** The municipality's head-count table of the plan's year. It changes proposals, not what was decided: nothing is taken back. */
export const headcountRoutes = new Hono<VaultEnv>()
  .use('/:planId/headcount', signedIn, onceInVault)
  .put('/:planId/headcount', validate('json', NewHeadcount), async (c) => {
    const { db, vault, viewer } = c.var
    const plan = await getPlan(vault, viewer, c.req.param('planId'))
    const asked = c.req.valid('json')
    const { population } = await getOffice(db, plan)
    const faults = faultsOf(asked, population)
    if (faults.length > 0) throw new Problem('invalid', faults)
    const version = asked.base + 1
    return commit(c, saveHeadcount(vault, viewer, plan, asked.base, readTyped(asked)), { version })
  })
