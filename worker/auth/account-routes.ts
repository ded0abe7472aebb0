import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { user } from '../../db/exchange/auth.ts'
import type { SignedInEnv } from '../env.ts'
import { sendMail } from '../mail/send.ts'
import { Problem } from '../problem.ts'
import { validate } from '../validate.ts'
import { countMail, countTry, forgetTries } from './attempts.ts'
import { codeLife } from './code-rules.ts'
import { addressHash, findByAddress, refuseCode, unusableInvitation } from './codes.ts'
import { findUsableInvitation, redeem } from './invitations.ts'
import { libraryFor, refusalOf } from './library-for.ts'
import { addressMail, changeMail } from './mails.ts'
import { NewAddress, NewName, ProvenAddress, Redeeming } from './schema.ts'
import { endSessions } from './sessions.ts'
import { signedIn } from './signed-in.ts'
import { hashToken } from './tokens.ts'

export const account = new Hono<SignedInEnv>()
  .use(signedIn)
  .put('/account/name', validate('json', NewName), async (c) => {
    const { db, viewer } = c.var
    await db
      .update(user)
      .set({ ...c.req.valid('json'), updatedAt: new Date() })
      .where(eq(user.id, viewer.id))
    return c.json({})
  })

  // A transfer brings a new address: the code goes there, so that nobody locks themselves out by a slip.
  .post('/account/address', validate('json', NewAddress), async (c) => {
    const { db, viewer, language } = c.var
    const { email } = c.req.valid('json')
    await countMail(db, await addressHash(c.env, viewer.email))
    await countMail(db, await addressHash(c.env, email))
    const identity = `${viewer.email}-${email}`
    const { api } = await libraryFor(c.env)
    const code = await api.createVerificationOTP({ body: { email: identity, type: 'change-email' } })
    const mailIfFree = async () => {
      if (await findByAddress(db, email)) return
      await sendMail(c.env, db, { to: email, ...addressMail[language](code, codeLife / 60, c.env.ORIGIN) })
    }
    c.executionCtx.waitUntil(mailIfFree())
    return c.json({}, 202)
  })
  .put('/account/address', validate('json', ProvenAddress), async (c) => {
    const { db, viewer, language } = c.var
    const { email, code } = c.req.valid('json')
    const address = await addressHash(c.env, viewer.email)
    await countTry(db, address)
    const { api } = await libraryFor(c.env)
    await api
      .changeEmailEmailOTP({ body: { newEmail: email, otp: code }, headers: c.req.raw.headers })
      .catch((error: unknown) => {
        if (refusalOf(error)?.code === undefined) throw new Problem('conflict')
        refuseCode(error)
      })
    await forgetTries(db, address)
    await endSessions(db, viewer, 'others')
    c.executionCtx.waitUntil(sendMail(c.env, db, { to: viewer.email, ...changeMail[language].address(c.env.ORIGIN) }))
    return c.json({})
  })

  .post('/account/invitation', validate('json', Redeeming), async (c) => {
    const { db, viewer } = c.var
    const address = await addressHash(c.env, viewer.email)
    await countTry(db, address)
    const open = await findUsableInvitation(db, await hashToken(c.req.valid('json').invitation))
    if (!open) throw unusableInvitation()
    await redeem(db, open, { id: viewer.id, email: viewer.email })
    await forgetTries(db, address)
    return c.json({}, 201)
  })
