import { eq } from 'drizzle-orm'
import type { Context } from 'hono'
import { user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import type { Bindings, Env } from '../env.ts'
import { sendMail } from '../mail/send.ts'
import { Problem } from '../problem.ts'
import { codeLife } from './code-rules.ts'
import { countMail, countSender, countTry, forgetTries } from './attempts.ts'
import { findUsableInvitation, redeem } from './invitations.ts'
import { libraryFor, refusalOf } from './library-for.ts'
import { codeMail } from './mails.ts'
import { secretOf } from './session-cookie.ts'
import { beginSession } from './sessions.ts'
import { hashToken, keyedHash } from './tokens.ts'

interface Asking {
  email: string
  invitation?: string
}

/**
 * Makes a code for the address and mails it if somebody may use it. Until the answer the work is the same for every
 * address, and whether there is an account is only looked up after it: neither answer nor time tells who has one.
 */
export async function askForCode(c: Context<Env>, { email, invitation }: Asking) {
  // Cloudflare sets this header and overwrites what a client sends; locally there is none.
  const sender = c.req.header('CF-Connecting-IP')
  if (sender) await countSender(c.var.db, await keyedHash(secretOf(c.env), `sender:${sender}`))
  await countMail(c.var.db, await addressHash(c.env, email))
  const { api } = await libraryFor(c.env)
  const code = await api.createVerificationOTP({ body: { email, type: 'sign-in' } })
  c.executionCtx.waitUntil(mailCode(c, { email, invitation }, code))
}

interface Entering extends Asking {
  code: string
  name?: string
}

export async function enterWithCode(c: Context<Env>, { email, code, invitation, name }: Entering) {
  const address = await addressHash(c.env, email)
  await countTry(c.var.db, address)
  if (invitation) await acceptInvitation(c, { email, code, invitation, name })
  const { api } = await libraryFor(c.env)
  const { token, user: person } = await api
    .signInEmailOTP({ body: { email, otp: code }, headers: c.req.raw.headers })
    .catch(refuseCode)
  await forgetTries(c.var.db, address)
  await beginSession(c, token, person.id)
}

/** The address is proven by the code, the right by the invitation; only then an account comes into being. */
async function acceptInvitation(c: Context<Env>, { email, code, invitation, name }: Required<Asking> & Entering) {
  const { api } = await libraryFor(c.env)
  await api.checkVerificationOTP({ body: { email, otp: code, type: 'sign-in' } }).catch((error: unknown) => {
    // The library's word for a right code of somebody who has no account yet.
    if (refusalOf(error)?.code !== 'USER_NOT_FOUND') refuseCode(error)
  })
  const { db } = c.var
  const [known, open] = [await findByAddress(db, email), await findUsableInvitation(db, await hashToken(invitation))]
  if (!open) throw unusableInvitation()
  if (!known && name === undefined)
    throw new Problem('invalid', [{ pointer: '#/name', detail: '氏名を入力してください' }])
  await redeem(db, open, known ?? { id: crypto.randomUUID(), email, name })
}

export function unusableInvitation() {
  return new Problem('invalid', [{ pointer: '#/invitation', detail: 'この招待コードは使えません' }])
}

/** One answer for a wrong, an old and a used code and for an address without account. */
export function refuseCode(error: unknown): never {
  const wrong = ['INVALID_OTP', 'OTP_EXPIRED', 'TOO_MANY_ATTEMPTS']
  if (!wrong.includes(refusalOf(error)?.code ?? '')) throw error
  throw new Problem('invalid', [{ pointer: '#/code', detail: 'コードが違うか、期限が切れています' }])
}

export function addressHash(env: Bindings, email: string) {
  return keyedHash(secretOf(env), `address:${email}`)
}

async function mailCode(c: Context<Env>, { email, invitation }: Asking, code: string) {
  const { db, language } = c.var
  const known = await findByAddress(db, email)
  const invited = invitation && (await findUsableInvitation(db, await hashToken(invitation)))
  if (!known && !invited) return
  await sendMail(c.env, db, { to: email, ...codeMail[language](code, codeLife / 60, c.env.ORIGIN) })
}

export function findByAddress(db: ExchangeDb, email: string) {
  return db.select({ id: user.id, email: user.email }).from(user).where(eq(user.email, email)).get()
}
