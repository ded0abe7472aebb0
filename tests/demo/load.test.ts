import { env } from 'cloudflare:test'
import { count, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { user } from '../../db/exchange/auth.ts'
import { openExchange } from '../../db/exchange/database.ts'
import { municipalities } from '../../db/exchange/municipalities.ts'
import { releases } from '../../db/exchange/publication.ts'
import { surfaces } from '../../worker/surfaces.ts'
import { loadDemo } from '../../db/load/demo.ts'
import { openVault } from '../../db/vault/database.ts'
import { decisions, labels, roster } from '../../db/vault/deidentification.ts'
import { items, itemVersions, plans, steps } from '../../db/vault/plans.ts'

const exchange = openExchange(env.EXCHANGE)
const vault = openVault(env.VAULT)

it('loads the demo year into empty databases and never over what is there', async () => {
  expect(await loadDemo(exchange, vault, surfaces)).toBe(true)
  expect(await exchange.select({ n: count() }).from(municipalities).get()).toEqual({ n: 1741 })

  await exchange.update(user).set({ name: '改名 した人' }).where(eq(user.id, 'koriyama-ayaka'))
  const [written] = await vault.select({ n: count() }).from(items)
  expect(await loadDemo(exchange, vault, surfaces)).toBe(false)
  expect(await exchange.select().from(user).where(eq(user.id, 'koriyama-ayaka')).get()).toMatchObject({
    name: '改名 した人',
  })
  expect(await vault.select({ n: count() }).from(items)).toEqual([written])
  expect(await vault.select({ n: count() }).from(itemVersions)).toEqual([written])
})

it('lets Koriyama share what was decided, and Toyohashi not yet', async () => {
  const out = await exchange.select().from(releases)
  expect(out.map(({ teamId, number }) => [teamId, number])).toEqual([
    ['koriyama', 1],
    ['ina', 1],
  ])
  for (const { submittedBy, approvedBy } of out) expect(approvedBy).not.toBe(submittedBy)
  const [koriyama] = out
  expect(koriyama?.snapshot).toContain('郡山市')
  expect(koriyama?.snapshot).not.toMatch(/渡部|橋本|斎藤|遠藤|安斎|三浦|endo-/)
})

it('finishes a load that was cut off between the two databases', async () => {
  for (const table of [items, itemVersions, steps, roster, decisions, labels, plans]) await vault.delete(table)
  expect(await loadDemo(exchange, vault, surfaces)).toBe(false)
  expect(await vault.select({ n: count() }).from(items).get()).not.toEqual({ n: 0 })
})

it('keeps leading zeros of municipality codes', async () => {
  const sapporo = await exchange.select().from(municipalities).where(eq(municipalities.name, '札幌市')).get()
  expect(sapporo).toMatchObject({
    code: '011002',
    prefecture: '北海道',
    name: '札幌市',
    kana: 'さっぽろし',
    kind: '政令市',
    population: 1973395,
  })
})
