import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { teams } from '../../db/exchange/municipalities.ts'
import type { SignedInEnv } from '../env.ts'
import { canInvite, invitableRoles } from '../policy.ts'
import { Problem } from '../problem.ts'
import { validate } from '../validate.ts'
import { invitationCodeFor, spaced } from './invitation-codes.ts'
import { insertInvitation, revokeInvitation } from './invitations.ts'
import { NewInvitation } from './schema.ts'
import { secretOf } from './session-cookie.ts'
import { signedIn } from './signed-in.ts'
import { hashToken } from './tokens.ts'

/** Which roles are roles in a team, and which in its municipality. */
const reach = {
  researcher: { team: true, municipality: true },
  alumnus: { team: true, municipality: true },
  approver: { team: false, municipality: true },
  advisor: { team: true, municipality: false },
  secretariat: { team: false, municipality: false },
} as const

export const invitations = new Hono<SignedInEnv>()
  .use(signedIn)
  .use('/invitations/*', async (c, next) => {
    if (invitableRoles(c.var.viewer).length === 0) throw new Problem('missing')
    await next()
  })
  .post('/invitations', validate('json', NewInvitation), async (c) => {
    const { db, viewer } = c.var
    const asked = c.req.valid('json')
    const { role, invitee } = asked
    const team = asked.teamId && (await db.select().from(teams).where(eq(teams.id, asked.teamId)).get())
    const needsTeam = reach[role].team ? role !== 'advisor' : reach[role].municipality
    if (needsTeam && !team) throw new Problem('invalid', [{ pointer: '#/teamId', detail: 'チームを選んでください' }])
    if (!canInvite(viewer, role, team || undefined)) throw new Problem('forbidden')

    const key = c.req.header('Idempotency-Key') ?? crypto.randomUUID()
    const code = await invitationCodeFor(secretOf(c.env), viewer.id, key, JSON.stringify(asked))
    const { id, expiresAt } = await insertInvitation(db, viewer.id, {
      codeHash: await hashToken(code),
      role,
      teamId: team && reach[role].team ? team.id : null,
      municipalityCode: team && reach[role].municipality ? team.municipalityCode : null,
      invitee,
    })
    return c.json({ id, code: spaced(code), expiresAt: expiresAt.getTime() }, 201)
  })
  .delete('/invitations/:id', async (c) => {
    if (!(await revokeInvitation(c.var.db, c.var.viewer, c.req.param('id')))) throw new Problem('missing')
    return c.json({})
  })
