import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import type { VaultEnv } from '../../env.ts'
import { commit, onceInVault } from '../../http/once.ts'
import { Problem } from '../../problem.ts'
import { voidPending } from '../../publication/submit.ts'
import { validate } from '../../validate.ts'
import { getOffice } from '../office.ts'
import { saveDecisions } from '../queries.ts'
import { rolesOf } from './group-roles.ts'
import { getInterviewed } from './queries.ts'
import { faultsOf, NewRoles } from './schema.ts'

/** Decides about all who were interviewed at once, by the groups that they make together. */
export const respondentRoutes = new Hono<VaultEnv>()
  .use('/:planId/respondents', signedIn, onceInVault)
  .post('/:planId/respondents', validate('json', NewRoles), async (c) => {
    const { db, vault, viewer } = c.var
    const { plan, respondents, headcount } = await getInterviewed(vault, viewer, c.req.param('planId'))
    const roles = rolesOf(respondents, { ...(await getOffice(db, plan)), headcount })
    const labels = new Map(respondents.map(({ place, label }) => [place, label]))
    const { choices } = c.req.valid('json')
    const faults = choices.flatMap((choice, n) => {
      const label = labels.get(choice.place)
      // Who was asked has been changed since the page was opened.
      if (label === undefined) throw new Problem('conflict')
      return faultsOf(choice, { label, group: roles[label] ?? '' }, n)
    })
    if (faults.length > 0) throw new Problem('invalid', faults)

    const made = choices.map(({ place, word, reason }) => ({
      place,
      treatment: 'generalise' as const,
      replacement: word.trim(),
      reason: reason.trim(),
    }))
    await voidPending(db, viewer, plan.teamId)
    return commit(c, [saveDecisions(vault, viewer, plan.id, made)], { decided: made.length })
  })
