import { and, eq } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { createMiddleware } from 'hono/factory'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { requests as exchangeRequests } from '../../db/exchange/requests.ts'
import type { VaultDb } from '../../db/vault/database.ts'
import { requests as vaultRequests } from '../../db/vault/requests.ts'
import type { Env, VaultEnv } from '../env.ts'
import { Problem } from '../problem.ts'

type Statement = BatchItem<'sqlite'>

/** One intended write: the same key with the same body has one effect and gets the same answer, however often it arrives. */
export interface Once {
  db: ExchangeDb | VaultDb
  requests: typeof exchangeRequests | typeof vaultRequests
  userId: string
  key: string
  bodyHash: string
}

/** For features whose writes go to EXCHANGE. */
export const onceInExchange = createMiddleware<Env>(async (c, next) => {
  await once(c, { db: c.var.db, requests: exchangeRequests }, next)
})

/** For features whose writes go to VAULT: their answers hold raw text and are kept there as well. */
export const onceInVault = createMiddleware<VaultEnv>(async (c, next) => {
  await once(c, { db: c.var.vault, requests: vaultRequests }, next)
})

/**
 * Runs the statements as one batch together with the record of this request, then answers.
 * An unanswered request may still have been written, so the record is part of the batch: a repeat finds it.
 */
export async function commit<T extends object, S extends ContentfulStatusCode = 200>(
  c: Context,
  statements: Statement[],
  answer: T,
  status?: S,
) {
  const { db, requests, userId, key, bodyHash }: Once = c.get('once')
  const record = { userId, key, bodyHash, status: status ?? 200, answer: JSON.stringify(answer), at: new Date() }
  await db.batch([db.insert(requests).values(record), ...statements])
  return c.json(answer, status ?? (200 as S))
}

async function once(c: Context, store: Pick<Once, 'db' | 'requests'>, next: () => Promise<void>) {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const key = c.req.header('Idempotency-Key') ?? ''
  if (!/^[\w-]{16,64}$/.test(key)) {
    throw new Problem('unreadable', [{ pointer: '#', detail: 'Idempotency-Key ヘッダーが必要です' }])
  }
  const request: Once = {
    ...store,
    userId: c.get('visitor')?.id ?? 'nobody',
    key,
    bodyHash: await sha256(`${c.req.method} ${c.req.path}\n${await c.req.text()}`),
  }
  c.set('once', request)

  const earlier = await firstAnswer(request)
  if (earlier) return void (c.res = earlier)
  await next()
  // Of two that arrive at once the later one fails its checks, or the record's primary key: it gets the winner's answer.
  if (c.res.status < 400) return
  const winner = await firstAnswer(request)
  if (winner) c.res = winner
}

async function firstAnswer({ db, requests, userId, key, bodyHash }: Once) {
  const mine = and(eq(requests.userId, userId), eq(requests.key, key))
  const first = await (db as ExchangeDb).select().from(requests).where(mine).get()
  if (!first) return undefined
  if (first.bodyHash !== bodyHash) throw new Problem('reused_key')
  return new Response(first.answer, { status: first.status, headers: { 'Content-Type': 'application/json' } })
}

async function sha256(value: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
