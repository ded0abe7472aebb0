import { asc, eq } from 'drizzle-orm'
import { memberships, user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities } from '../../db/exchange/municipalities.ts'

/** Everybody whom a newcomer may enter as, one line a role. */
export function listDemoPeople(db: ExchangeDb) {
  return db
    .selectDistinct({ id: user.id, name: user.name, role: memberships.role, municipality: municipalities.name })
    .from(memberships)
    .innerJoin(user, eq(user.id, memberships.userId))
    .leftJoin(municipalities, eq(municipalities.code, memberships.municipalityCode))
    .orderBy(asc(municipalities.code), asc(memberships.role), asc(user.id))
    .limit(100)
}
