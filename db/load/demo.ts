import { eq } from 'drizzle-orm'
import { user } from '../exchange/auth.ts'
import type { ExchangeDb } from '../exchange/database.ts'
import type { Surface } from '../../worker/surface.ts'
import { projections, teams } from '../exchange/municipalities.ts'
import { plans } from '../vault/plans.ts'
import type { VaultDb } from '../vault/database.ts'
import { demoPlans } from './demo-plans.ts'
import { talkOnDemo } from './demo-boards.ts'
import { releaseDemo } from './demo-releases.ts'
import { remarkOnDemo } from './demo-remarks.ts'
import { demoYear } from './demo-year.ts'
import { inOne } from './insert.ts'
import { loadMunicipalities } from './municipalities.ts'

/** The municipalities, and the demo year where nobody is there yet. Answers whether it put the demo year there. */
export async function loadDemo(exchange: ExchangeDb, vault: VaultDb, surfaces: Surface[]) {
  if (!(await exchange.select().from(projections).limit(1).get())) await loadMunicipalities(exchange)
  const somebody = await exchange.select().from(user).limit(1).get()
  if (!somebody) await exchange.batch(inOne(demoYear(exchange)))

  // The two databases share no transaction: a load that was cut off is finished by the next one.
  const isDemo = await exchange.select().from(teams).where(eq(teams.id, 'koriyama')).get()
  if (!isDemo) return false
  if (!(await vault.select().from(plans).limit(1).get())) await vault.batch(inOne(demoPlans(vault)))
  await releaseDemo({ exchange, vault, surfaces })
  await remarkOnDemo(exchange)
  await talkOnDemo(exchange)
  return !somebody
}
