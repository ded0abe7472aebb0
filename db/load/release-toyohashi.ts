import type { ExchangeDb } from '../exchange/database.ts'
import type { VaultDb } from '../vault/database.ts'
import { asProposed, releasePlan } from './demo-releases.ts'

/** Not part of the demo, where Toyohashi is still deciding: for tests and the bench, which compare two full releases. */
export async function releaseToyohashi(exchange: ExchangeDb, vault: VaultDb) {
  await releasePlan(exchange, vault, 'toyohashi', asProposed)
}
