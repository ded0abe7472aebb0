import { passkey } from '@better-auth/passkey'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError } from 'better-auth/api'
import { betterAuth, type BetterAuthOptions } from 'better-auth/minimal'
import { emailOTP } from 'better-auth/plugins/email-otp'
import * as tables from '../../db/exchange/auth.ts'
import { openExchange } from '../../db/exchange/database.ts'
import type { Bindings } from '../env.ts'
import { codeDigits, codeLife, codeTries } from './code-rules.ts'
import { hashSessionTokens } from './hashed-tokens.ts'
import { secretOf, sessionCookie } from './session-cookie.ts'
import { limits } from './sessions.ts'
import { keyedHash, newToken } from './tokens.ts'

/** better-auth as we use it. Its router is not mounted: our routes call it, each with its own row in the access table. */
export function buildLibrary(env: Bindings) {
  const secret = secretOf(env)
  const hash = (value: string) => keyedHash(secret, value)
  const { user, session, account, verification: codes, passkey: passkeys } = tables
  const schema = { user, session, account, verification: codes, passkey: passkeys }
  const adapter = drizzleAdapter(openExchange(env.EXCHANGE), { provider: 'sqlite', schema })

  return betterAuth({
    appName: 'Action Plan Exchange',
    baseURL: env.ORIGIN,
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: (options: BetterAuthOptions) => hashSessionTokens(adapter(options)),
    emailAndPassword: { enabled: false },
    session: { expiresIn: limits.absolute / 1000, disableSessionRefresh: true },
    verification: { storeIdentifier: { hash } },
    databaseHooks: { session: { create: { before: async (data) => ({ data: { ...data, token: newToken() } }) } } },
    advanced: {
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: {
        session_token: { name: `__Host-${sessionCookie.name}` },
        'passkey-challenge': { name: '__Host-passkey' },
      },
    },
    plugins: [
      emailOTP({
        otpLength: codeDigits,
        expiresIn: codeLife,
        allowedAttempts: codeTries,
        disableSignUp: true,
        changeEmail: { enabled: true },
        storeOTP: { hash },
        // Codes are made by createVerificationOTP and mailed by us, the same way for every address.
        sendVerificationOTP: async () => {},
      }),
      passkey({
        rpID: new URL(env.ORIGIN).hostname,
        rpName: 'アクションプラン交流',
        origin: env.ORIGIN,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'passkey-challenge' },
        // The library accepts a key that did not ask for finger, face or PIN: found on a desk it would open the account.
        registration: {
          afterVerification: ({ verification }) => {
            if (!verification.registrationInfo?.userVerified) throw new APIError('UNAUTHORIZED')
          },
        },
        authentication: {
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED')
          },
        },
      }),
    ],
  })
}
