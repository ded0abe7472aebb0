import { eq, lt, sql } from 'drizzle-orm'
import { codeAttempts, codeMails } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { Problem } from '../problem.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Counts one try of a code, or refuses it: five in fifteen minutes are evaluated, however many arrive at once. */
export function countTry(db: ExchangeDb, addressHash: string) {
  return count(db, codeAttempts, addressHash, [{ within: 15 * minute, most: 5 }])
}

/** Counts one mail with a code, or refuses it. */
export function countMail(db: ExchangeDb, addressHash: string) {
  return count(db, codeMails, addressHash, [
    { within: 15 * minute, most: 3 },
    { within: day, most: 15 },
  ])
}

/** Counts one asking from one network address, or refuses it; generous, because many municipalities share one. */
export function countSender(db: ExchangeDb, senderHash: string) {
  return count(db, codeMails, senderHash, [{ within: 15 * minute, most: 100 }])
}

/** After the right code the wrong ones before it no longer count. */
export async function forgetTries(db: ExchangeDb, addressHash: string) {
  await db.delete(codeAttempts).where(eq(codeAttempts.addressHash, addressHash))
}

interface Limit {
  within: number
  most: number
}

async function count(
  db: ExchangeDb,
  table: typeof codeAttempts | typeof codeMails,
  addressHash: string,
  limits: Limit[],
) {
  const now = Date.now()
  const hasRoom = limits.map(
    ({ within, most }) =>
      sql`(select count(*) from ${table} where ${table.addressHash} = ${addressHash} and ${table.at} > ${now - within}) < ${most}`,
  )
  // Counting and adding are one statement, so that a hundred at once do not all find room.
  const [, added] = await db.batch([
    db.delete(table).where(lt(table.at, new Date(now - day))),
    db
      .insert(table)
      .select(sql`select ${crypto.randomUUID()}, ${addressHash}, ${now} where ${sql.join(hasRoom, sql` and `)}`)
      .returning({ id: table.id }),
  ])
  if (added.length === 0) throw new Problem('too_many')
}
