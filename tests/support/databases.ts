import { applyD1Migrations, env } from 'cloudflare:test'

await applyD1Migrations(env.VAULT, env.VAULT_MIGRATIONS)
await applyD1Migrations(env.EXCHANGE, env.EXCHANGE_MIGRATIONS)
