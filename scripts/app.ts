import './env.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { getPlatformProxy, unstable_readConfig, unstable_startWorker } from 'wrangler'
import { openExchange, type ExchangeDb } from '../db/exchange/database.ts'
import { loadDemo } from '../db/load/demo.ts'
import { openVault, type VaultDb } from '../db/vault/database.ts'
import type { VaultBindings } from '../worker/env.ts'
import type { Surface } from '../worker/surface.ts'
import { fileReleases } from '../worker/publication/item-index.ts'
import { migrate } from './migrate.ts'
import { bundleSurfaces } from './surfaces.ts'

interface App {
  port: number
  /** Folder of the local databases; they stay there. */
  state: string
  /** More data than the demo year, for tests. */
  addData?: (exchange: ExchangeDb, vault: VaultDb, surfaces: Surface[]) => Promise<void>
}

/** The whole worker on local databases, migrated and, where they were empty, filled with the demo year. */
export async function startApp({ port, state, addData }: App) {
  const origin = `http://localhost:${port}`
  const loadedDemo = await prepare(state, addData)
  const worker = await unstable_startWorker({
    config: 'wrangler.toml',
    // Only here is the way in without a code compiled in: see [define] in wrangler.toml.
    build: { define: { LOCAL: 'true' } },
    bindings: {
      ORIGIN: { type: 'plain_text', value: origin },
      // Protects nothing: on this machine everybody enters as whom he likes.
      AUTH_SECRET: { type: 'plain_text', value: 'for one machine only, never for a deployment' },
    },
    dev: {
      server: { hostname: 'localhost', port },
      // Otherwise requests would seem to come to the hostname of the deployment.
      origin: { hostname: `localhost:${port}`, secure: false },
      persist: state,
      logLevel: 'warn',
      inspector: false,
      watch: true,
    },
  })
  await worker.ready
  return { origin, loadedDemo, stop: () => worker.dispose() }
}

async function prepare(state: string, addData: App['addData']) {
  // The databases alone: there is no worker yet whose rooms could be bound.
  const { compatibility_date, d1_databases } = unstable_readConfig({ config: 'wrangler.toml' })
  const configPath = `${state}/databases.json`
  mkdirSync(state, { recursive: true })
  writeFileSync(configPath, JSON.stringify({ compatibility_date, d1_databases }))
  // wrangler itself adds this folder to `persist`.
  const { env, dispose } = await getPlatformProxy<VaultBindings>({ configPath, persist: { path: `${state}/v3` } })
  try {
    await migrate(env.EXCHANGE, 'db/exchange/migrations')
    await migrate(env.VAULT, 'db/vault/migrations')
    const [exchange, vault] = [openExchange(env.EXCHANGE), openVault(env.VAULT)]
    const surfaces = await bundleSurfaces()
    const loadedDemo = await loadDemo(exchange, vault, surfaces)
    await addData?.(exchange, vault, surfaces)
    // A database that is older than search: what it holds is filed now.
    while ((await fileReleases(exchange, 50)) > 0);
    return loadedDemo
  } finally {
    await dispose()
  }
}
