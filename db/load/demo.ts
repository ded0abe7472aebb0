import { eq } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { municipalities, teams } from '../exchange/municipalities.ts'
import { user } from '../exchange/auth.ts'
import type { ExchangeDb } from '../exchange/database.ts'
import { plans } from '../vault/plans.ts'
import type { VaultDb } from '../vault/database.ts'
import { demoPlans } from './demo-plans.ts'
import { demoYear } from './demo-year.ts'
import { loadMunicipalities } from './municipalities.ts'

/** The municipalities, and the demo year where nobody is there yet. Answers whether it put the demo year there. */
export async function loadDemo(exchange: ExchangeDb, vault: VaultDb) {
  if (!(await exchange.select().from(municipalities).limit(1).get())) await loadMunicipalities(exchange)
  const somebody = await exchange.select().from(user).limit(1).get()
  if (!somebody) await exchange.batch(inOne(demoYear(exchange)))

  // A load that was cut off between the two databases is finished by the next one.
  const isDemo = await exchange.select().from(teams).where(eq(teams.id, 'koriyama')).get()
  const something = await vault.select().from(plans).limit(1).get()
  if (isDemo && !something) await vault.batch(inOne(demoPlans(vault)))
  return !somebody
}

function inOne(statements: BatchItem<'sqlite'>[]) {
  return statements as [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]
}
