import { asc } from 'drizzle-orm'
import { Hono } from 'hono'
import { years } from '../../db/exchange/municipalities.ts'
import AccountPage from '../../web/auth/account-page.tsx'
import { accountTexts } from '../../web/auth/account-texts.ts'
import { invitationTexts } from '../../web/auth/invitation-texts.ts'
import InvitationsPage from '../../web/auth/invitations-page.tsx'
import type { Env, SignedInEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { invitableRoles } from '../policy.ts'
import { Problem } from '../problem.ts'
import { readAccount } from './account-queries.ts'
import { deviceOf } from './device.ts'
import { invitationsOnPage, listInvitations, listInvitingTeams } from './invitations.ts'
import { signedIn } from './signed-in.ts'
import SignInPage from '../../web/auth/sign-in-page.tsx'
import { signInTexts } from '../../web/auth/texts.ts'
import { localPath } from '../http/local-path.ts'
import { listDemoPeople } from './demo-people.ts'

export const signInPage = new Hono<Env>().get('/sign-in', async (c) => {
  const back = localPath(c.req.query('back'))
  if (c.var.visitor) return c.redirect(back)
  const people = LOCAL ? await listDemoPeople(c.var.db) : undefined
  const { title } = signInTexts[c.var.language]
  return page(c, { name: 'auth/sign-in-page', title, Page: SignInPage, props: { back, people } })
})

export const accountPages = new Hono<SignedInEnv>()
  .get('/account', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    const [sessions, passkeys, roles] = await readAccount(db, viewer)
    const props = {
      name: viewer.name,
      email: viewer.email,
      roles: roles.map(({ role, ...where }) => ({ name: role, ...where })),
      sessions: sessions.map(({ id, userAgent, createdAt, updatedAt }) => ({
        id,
        device: deviceOf(userAgent ?? ''),
        createdAt: createdAt.getTime(),
        usedAt: updatedAt.getTime(),
        isThis: id === viewer.sessionId,
      })),
      passkeys: passkeys.map(({ id, name, createdAt }) => ({
        id,
        name: name ?? '',
        createdAt: createdAt?.getTime() ?? null,
      })),
      mayInvite: invitableRoles(viewer).length > 0,
    }
    return page(c, { name: 'auth/account-page', title: accountTexts[language].title, Page: AccountPage, props })
  })

  .get('/invitations', signedIn, async (c) => {
    const { db, viewer, language } = c.var
    const roles = invitableRoles(viewer)
    if (roles.length === 0) throw new Problem('missing')
    const number = (name: string) => Number(c.req.query(name)) || undefined
    const [rows, teams, allYears] = await db.batch([
      listInvitations(db, viewer, number('before')),
      listInvitingTeams(db, viewer, number('year')),
      db.select({ fiscalYear: years.fiscalYear }).from(years).orderBy(asc(years.fiscalYear)).limit(50),
    ])
    const now = Date.now()
    const shown = rows.slice(0, invitationsOnPage)
    const props = {
      origin: c.env.ORIGIN,
      roles,
      teams,
      years: viewer.roles.some(({ name }) => name === 'secretariat')
        ? allYears.map(({ fiscalYear }) => fiscalYear)
        : [],
      invitations: shown.map(({ createdAt, expiresAt, usedAt, revokedAt, ...row }) => ({
        ...row,
        createdAt: createdAt.getTime(),
        expiresAt: expiresAt.getTime(),
        state: usedAt ? 'used' : revokedAt ? 'revoked' : expiresAt.getTime() < now ? 'expired' : 'open',
      })) satisfies { state: 'used' | 'revoked' | 'expired' | 'open' }[],
      before: rows.length > invitationsOnPage ? shown.at(-1)!.createdAt.getTime() : null,
    }
    const { title } = invitationTexts[language]
    return page(c, { name: 'auth/invitations-page', title, Page: InvitationsPage, props })
  })
