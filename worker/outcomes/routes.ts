import { Hono } from 'hono'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { commit, onceInExchange } from '../http/once.ts'
import { ensureNamesDecided, recordKept } from '../names/decided.ts'
import { validate } from '../validate.ts'
import { NewOutcome, StageParam } from './schema.ts'
import { getStageToTell, outcomeOf, withoutOutcome } from './writing.ts'

/** Under /api/outcomes. */
export const outcomeRoutes = new Hono<SignedInEnv>()
  .use(signedIn, onceInExchange)
  .put('/:id/stages/:year', validate('param', StageParam), validate('json', NewOutcome), async (c) => {
    const { db, viewer } = c.var
    const asked = c.req.valid('json')
    const stage = await getStageToTell(db, viewer, c.req.valid('param'))
    const { kept } = asked
    const decided = [
      ...(await ensureNamesDecided(c, { field: 'text', text: asked.text, kept })),
      ...(await ensureNamesDecided(c, { field: 'indicator', text: asked.indicator, kept })),
    ]
    const record = recordKept(db, viewer, { kind: 'outcome.told', id: `${stage.teamId}/${stage.year}` }, decided)
    return commit(c, [...outcomeOf(db, viewer, stage, asked), ...record], {})
  })
  .delete('/:id/stages/:year', validate('param', StageParam), async (c) => {
    const { db, viewer } = c.var
    const stage = await getStageToTell(db, viewer, c.req.valid('param'))
    return commit(c, withoutOutcome(db, viewer, stage), {})
  })
