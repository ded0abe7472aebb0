import type { Context } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { Bindings, Env } from '../env.ts'

/** Without Max-Age: it goes with the browser window, which others may use next. */
export const sessionCookie = {
  name: 'session',
  options: { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
} as const

export async function readSessionCookie(c: Context<Env>) {
  const { name, options } = sessionCookie
  return (await getSignedCookie(c, secretOf(c.env), name, options.prefix)) || undefined
}

export async function setSessionCookie(c: Context<Env>, token: string) {
  await setSignedCookie(c, sessionCookie.name, token, secretOf(c.env), sessionCookie.options)
}

export function removeSessionCookie(c: Context<Env>) {
  deleteCookie(c, sessionCookie.name, sessionCookie.options)
}

/** Nobody gets in while the secret is missing or short. */
export function secretOf({ AUTH_SECRET }: Pick<Bindings, 'AUTH_SECRET'>) {
  if (!AUTH_SECRET || AUTH_SECRET.length < 32) throw new Error('AUTH_SECRET needs at least 32 characters')
  return AUTH_SECRET
}
