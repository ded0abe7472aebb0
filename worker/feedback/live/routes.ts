import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { Problem } from '../../problem.ts'
import { getLiveRemarks } from '../release-remarks.ts'
import { findRoom, roomOf } from './rooms.ts'

/** Under /api/live. */
export const liveRoutes = new Hono<SignedInEnv>()
  .use(signedIn)
  .get('/:releaseId', async (c) => {
    const { teamId, guest } = await findRoom(c.var.db, c.var.viewer, c.req.param('releaseId'))
    if (c.req.header('Upgrade') !== 'websocket') return c.body(null, 426, { Upgrade: 'websocket' })
    // Browsers let every site open a socket and send the cookies along.
    if (c.req.header('Origin') !== c.env.ORIGIN) throw new Problem('foreign_origin')
    const headers = { Upgrade: 'websocket', 'X-Guest': encodeURIComponent(JSON.stringify(guest)) }
    const answer = await roomOf(c.env, teamId).fetch('https://room/', { headers })
    return answer as unknown as Response
  })
  .get('/:releaseId/remarks', async (c) => {
    return c.json(await getLiveRemarks(c.var.db, c.var.viewer, c.req.param('releaseId')))
  })
