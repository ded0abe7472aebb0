declare namespace Cloudflare {
  interface Env extends Omit<import('../../worker/env.ts').VaultBindings, never> {
    VAULT_MIGRATIONS: import('@cloudflare/vitest-plugin').D1Migration[]
    EXCHANGE_MIGRATIONS: import('@cloudflare/vitest-plugin').D1Migration[]
  }
}
