import { env } from 'cloudflare:test'
import { desc, eq } from 'drizzle-orm'
import { outbox } from '../../db/exchange/notifications.ts'
import { openExchange } from '../../db/exchange/database.ts'
import { request } from '../support/request.ts'

export function mailsTo(address: string) {
  return openExchange(env.EXCHANGE).select().from(outbox).where(eq(outbox.recipient, address)).orderBy(desc(outbox.at))
}

/** Asks for a code and reads it in the mail, as a person would. */
export async function codeFor(address: string, more: { invitation?: string } = {}) {
  await request('POST', '/api/auth/codes', { body: { email: address, ...more } })
  return newestCode(address)
}

export async function newestCode(address: string) {
  const [mail] = await mailsTo(address)
  return /^\d{8}$/m.exec(mail?.text ?? '')?.[0]
}

/** Some code that is not this one. */
export function wrong(code: string) {
  return code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
}

export function enter(email: string, code: string, more: Record<string, unknown> = {}) {
  return request('POST', '/api/auth/sessions', { body: { email, code, ...more } })
}

export function cookieIn(answer: Response) {
  return answer.headers.get('Set-Cookie')!.split(';')[0]!
}
