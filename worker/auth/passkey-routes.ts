import { and, eq } from 'drizzle-orm'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { passkey } from '../../db/exchange/auth.ts'
import type { Env, SignedInEnv } from '../env.ts'
import { sendMail } from '../mail/send.ts'
import { Problem } from '../problem.ts'
import { validate } from '../validate.ts'
import { libraryFor, refusalOf } from './library-for.ts'
import { changeMail } from './mails.ts'
import { NewPasskey, PasskeyAnswer, PasskeyName } from './schema.ts'
import { beginSession } from './sessions.ts'
import { signedIn } from './signed-in.ts'

const most = 10

/** Signing in: the browser's key answers a challenge that is used once, within five minutes. */
export const passkeyEntry = new Hono<Env>()
  .post('/passkeys/challenge', async (c) => {
    const { api } = await libraryFor(c.env)
    const { headers, response } = await api.generatePasskeyAuthenticationOptions({
      // Without the session: otherwise the answer would list the keys of whoever used this browser last.
      headers: new Headers(),
      returnHeaders: true,
    })
    keepChallenge(c, headers)
    return c.json({ ...response, userVerification: 'required' as const })
  })
  .post('/passkeys/session', validate('json', PasskeyAnswer), async (c) => {
    const { api } = await libraryFor(c.env)
    const { session } = await api
      .verifyPasskeyAuthentication({ body: c.req.valid('json') as never, headers: c.req.raw.headers })
      .catch(refusePasskey)
    await beginSession(c, session.token, session.userId)
    return c.json({}, 201)
  })

/** The person's own passkeys. */
export const passkeys = new Hono<SignedInEnv>()
  .use(signedIn)
  .post('/passkeys/registration', async (c) => {
    const { api } = await libraryFor(c.env)
    const { headers, response } = await api.generatePasskeyRegistrationOptions({
      headers: c.req.raw.headers,
      returnHeaders: true,
    })
    keepChallenge(c, headers)
    return c.json(response)
  })
  .post('/passkeys', validate('json', NewPasskey), async (c) => {
    const { db, viewer, language } = c.var
    if ((await db.$count(passkey, eq(passkey.userId, viewer.id))) >= most) throw new Problem('too_many')
    const body = c.req.valid('json')
    const { api } = await libraryFor(c.env)
    const { id } = await api.verifyPasskeyRegistration({ body, headers: c.req.raw.headers }).catch(refusePasskey)
    c.executionCtx.waitUntil(sendMail(c.env, db, { to: viewer.email, ...changeMail[language].passkey(c.env.ORIGIN) }))
    return c.json({ id }, 201)
  })
  .patch('/passkeys/:id', validate('json', PasskeyName), async (c) => {
    const { db, viewer } = c.var
    const own = and(eq(passkey.id, c.req.param('id')), eq(passkey.userId, viewer.id))
    const renamed = await db.update(passkey).set(c.req.valid('json')).where(own).returning({ id: passkey.id })
    if (renamed.length === 0) throw new Problem('missing')
    return c.json({})
  })
  .delete('/passkeys/:id', async (c) => {
    const { db, viewer } = c.var
    const own = and(eq(passkey.id, c.req.param('id')), eq(passkey.userId, viewer.id))
    const removed = await db.delete(passkey).where(own).returning({ id: passkey.id })
    if (removed.length === 0) throw new Problem('missing')
    return c.json({})
  })

function keepChallenge(c: Pick<Context, 'header'>, headers: Headers) {
  for (const cookie of headers.getSetCookie()) {
    if (cookie.startsWith('__Host-passkey=')) c.header('Set-Cookie', cookie, { append: true })
  }
}

function refusePasskey(error: unknown): never {
  const refusal = refusalOf(error)
  // The library's word for every wrong answer to a registration, although it calls it a failure of its own.
  const isWrongAnswer = refusal?.code === 'FAILED_TO_VERIFY_REGISTRATION'
  if (!refusal || (refusal.statusCode >= 500 && !isWrongAnswer)) throw error
  throw new Problem('invalid', [{ pointer: '#/response', detail: 'このパスキーは使えませんでした' }])
}
