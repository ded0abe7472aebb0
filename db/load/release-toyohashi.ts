import type { ExchangeDb } from '../exchange/database.ts'
import type { Surface } from '../../worker/surface.ts'
import type { VaultDb } from '../vault/database.ts'
import { asProposed, releasePlan } from './demo-releases.ts'

/** Not part of the demo, where Toyohashi is still deciding: for tests and the bench, which compare two full releases. */
export async function releaseToyohashi(exchange: ExchangeDb, vault: VaultDb, surfaces: Surface[]) {
  await releasePlan({ exchange, vault, surfaces }, 'toyohashi', asProposed)
}
