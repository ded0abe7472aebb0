import { availableParallelism } from 'node:os'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['scripts/build-web.ts'],
    // Tests wait for databases: on two cores one file at a time would leave half of them idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                ORIGIN: 'https://plans.test',
                AUTH_SECRET: 'only for tests, thirty-two characters',
                VAULT_MIGRATIONS: await readD1Migrations('db/vault/migrations'),
                EXCHANGE_MIGRATIONS: await readD1Migrations('db/exchange/migrations'),
              },
            },
          })),
        ],
        define: { LOCAL: 'true' },
        test: {
          name: 'worker',
          testTimeout: 120_000,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.{node,browser}.test.ts'],
          setupFiles: ['tests/support/databases.ts'],
        },
      },
      { test: { name: 'node', include: ['tests/**/*.node.test.ts'] } },
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
