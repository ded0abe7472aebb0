import { and, eq, exists, sql } from 'drizzle-orm'
import { memberships, user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { inForce } from '../policy.ts'
import { Problem } from '../problem.ts'

/** Who has this address and a role; nobody else can be let into a board or moderate one. */
export async function findByMail(db: ExchangeDb, email: string) {
  const withRole = exists(
    db
      .select({ one: sql`1` })
      .from(memberships)
      .where(and(eq(memberships.userId, user.id), inForce)),
  )
  const person = await db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.email, email.trim().toLowerCase()), withRole))
    .get()
  if (!person) throw new Problem('invalid', [{ pointer: '#/email', detail: 'このメールアドレスの人は見つかりません' }])
  return person.id
}
