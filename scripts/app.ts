import './env.ts'
import { getPlatformProxy, unstable_startWorker } from 'wrangler'
import { openExchange } from '../db/exchange/database.ts'
import { loadDemo } from '../db/load/demo.ts'
import { openVault } from '../db/vault/database.ts'
import type { VaultBindings } from '../worker/env.ts'
import { migrate } from './migrate.ts'

interface App {
  port: number
  /** Folder of the local databases; they stay there. */
  state: string
}

/** The whole worker on local databases, migrated and, where they were empty, filled with the demo year. */
export async function startApp({ port, state }: App) {
  const origin = `http://localhost:${port}`
  const loadedDemo = await prepare(state)
  const worker = await unstable_startWorker({
    config: 'wrangler.toml',
    // Only here is the way in without a code compiled in: see [define] in wrangler.toml.
    build: { define: { LOCAL: 'true' } },
    bindings: {
      ORIGIN: { type: 'plain_text', value: origin },
      // Protects nothing: on this machine everybody enters as whom he likes.
      AUTH_SECRET: { type: 'plain_text', value: 'for one machine only, never for a deployment' },
    },
    dev: { server: { hostname: 'localhost', port }, persist: state, logLevel: 'warn', inspector: false, watch: true },
  })
  await worker.ready
  return { origin, loadedDemo, stop: () => worker.dispose() }
}

async function prepare(state: string) {
  // wrangler itself adds this folder to `persist`.
  const { env, dispose } = await getPlatformProxy<VaultBindings>({ persist: { path: `${state}/v3` } })
  try {
    await migrate(env.EXCHANGE, 'db/exchange/migrations')
    await migrate(env.VAULT, 'db/vault/migrations')
    return await loadDemo(openExchange(env.EXCHANGE), openVault(env.VAULT))
  } finally {
    await dispose()
  }
}
