import { env } from 'cloudflare:test'
import { expect, it } from 'vitest'
import { openExchange } from '../../db/exchange/database.ts'
import { requests as exchangeRequests } from '../../db/exchange/requests.ts'
import { openVault } from '../../db/vault/database.ts'
import { requests as vaultRequests } from '../../db/vault/requests.ts'
import { forgetOldRequests } from '../../worker/upkeep.ts'

it('forgets answers after seven days, in both databases, and not before', async () => {
  const now = Date.UTC(2022, 3, 1)
  const week = 7 * 24 * 60 * 60 * 1000
  const record = (key: string, at: number) => ({
    userId: 'u',
    key,
    bodyHash: '',
    status: 200,
    answer: '',
    at: new Date(at),
  })
  const rows = [record('old', now - week - 1), record('young', now - week)]
  const stores = [
    { db: openVault(env.VAULT), table: vaultRequests },
    { db: openExchange(env.EXCHANGE), table: exchangeRequests },
  ]
  for (const { db, table } of stores) await db.insert(table).values(rows)
  await forgetOldRequests(env, now)
  for (const { db, table } of stores) {
    expect((await db.select().from(table)).map(({ key }) => key)).toEqual(['young'])
  }
})
