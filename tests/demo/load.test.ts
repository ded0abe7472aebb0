import { env } from 'cloudflare:test'
import { count, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { user } from '../../db/exchange/auth.ts'
import { openExchange } from '../../db/exchange/database.ts'
import { municipalities } from '../../db/exchange/municipalities.ts'
import { loadDemo } from '../../db/load/demo.ts'
import { openVault } from '../../db/vault/database.ts'
import { items, itemVersions } from '../../db/vault/plans.ts'

const exchange = openExchange(env.EXCHANGE)
const vault = openVault(env.VAULT)

it('loads the demo year into empty databases and never over what is there', async () => {
  expect(await loadDemo(exchange, vault)).toBe(true)
  expect(await exchange.select({ n: count() }).from(municipalities).get()).toEqual({ n: 1741 })

  await exchange.update(user).set({ name: '改名 した人' }).where(eq(user.id, 'koriyama-ayaka'))
  const [written] = await vault.select({ n: count() }).from(items)
  expect(await loadDemo(exchange, vault)).toBe(false)
  expect(await exchange.select().from(user).where(eq(user.id, 'koriyama-ayaka')).get()).toMatchObject({
    name: '改名 した人',
  })
  expect(await vault.select({ n: count() }).from(items)).toEqual([written])
  expect(await vault.select({ n: count() }).from(itemVersions)).toEqual([written])
})

it('finishes a load that was cut off between the two databases', async () => {
  await vault.delete(items)
  await env.VAULT.exec('delete from itemVersions; delete from steps; delete from roster; delete from plans')
  expect(await loadDemo(exchange, vault)).toBe(false)
  expect(await vault.select({ n: count() }).from(items).get()).not.toEqual({ n: 0 })
})

it('keeps leading zeros of municipality codes', async () => {
  const sapporo = await exchange.select().from(municipalities).where(eq(municipalities.name, '札幌市')).get()
  expect(sapporo).toEqual({
    code: '011002',
    prefecture: '北海道',
    name: '札幌市',
    kana: 'さっぽろし',
    kind: '政令市',
    population: 1973395,
  })
})
