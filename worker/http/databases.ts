import { createMiddleware } from 'hono/factory'
import { openExchange } from '../../db/exchange/database.ts'
import { openVault } from '../../db/vault/database.ts'
import type { Env, VaultEnv } from '../env.ts'

export const withExchange = createMiddleware<Env>(async (c, next) => {
  c.set('db', openExchange(c.env.EXCHANGE.withSession('first-primary')))
  c.set('replica', openExchange(c.env.EXCHANGE.withSession('first-unconstrained')))
  await next()
})

export const withVault = createMiddleware<VaultEnv>(async (c, next) => {
  c.set('vault', openVault(c.env.VAULT.withSession('first-primary')))
  await next()
})
