import { releaseToyohashi } from '../../db/load/release-toyohashi.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { withdrawals } from '../../db/exchange/publication.ts'
import { reads } from '../../db/exchange/reads.ts'
import type { VaultDb } from '../../db/vault/database.ts'
import type { Surface } from '../../worker/surface.ts'

/** The demo year further on: a pair to compare, and a release that was read and of which only the tombstone is left. */
export async function withdrawnAndReleased(exchange: ExchangeDb, vault: VaultDb, surfaces: Surface[]) {
  await releaseToyohashi(exchange, vault, surfaces)
  await exchange.insert(reads).values({
    releaseId: 'ina-release-1',
    userId: 'koriyama-ayaka',
    role: 'researcher',
    municipalityCode: '072036',
    surface: 'release',
    at: new Date(),
  })
  await exchange.insert(withdrawals).values({
    releaseId: 'ina-release-1',
    withdrawnBy: 'ina-makoto',
    withdrawnAt: new Date(),
    reason: '数値を確かめ直すため',
  })
}
