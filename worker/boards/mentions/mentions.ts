import { eq, inArray, sql } from 'drizzle-orm'
import { boardMentions, boardMessages, boardPersonas } from '../../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { municipalities } from '../../../db/exchange/municipalities.ts'
import { listOf } from '../../../db/list-of.ts'
import { namesAfterAt } from './names.ts'

/** Notes whom a message calls, in the batch that stores it and before it is told; nobody learns by it who may read what. */
export function mentionsNoted(db: ExchangeDb, messageId: string, text: string) {
  const names = namesAfterAt(text)
  if (names.length === 0) return []
  const id = sql<string>`${messageId}`.as('messageId')
  return [
    db.insert(boardMentions).select(
      db
        .select({ messageId: id, kind: sql`'municipality'`.as('kind'), target: municipalities.code })
        .from(municipalities)
        .where(inArray(municipalities.name, listOf(names))),
    ),
    // A name that two people show calls nobody.
    db.insert(boardMentions).select(
      db
        .select({
          messageId: id,
          kind: sql`'person'`.as('kind'),
          target: sql`min(${boardPersonas.userId})`.as('target'),
        })
        .from(boardPersonas)
        .where(inArray(boardPersonas.displayName, listOf(names)))
        .groupBy(boardPersonas.displayName)
        .having(sql`count(*) = 1`),
    ),
  ]
}

/** Of a message that is reworded: who is called now; nobody is told again. */
export function mentionsReplaced(db: ExchangeDb, messageId: string, text: string) {
  return [db.delete(boardMentions).where(eq(boardMentions.messageId, messageId)), ...mentionsNoted(db, messageId, text)]
}

export interface Mention {
  kind: 'municipality' | 'person'
  name: string
}

/** Whom a message calls, as a column of the statement that reads `boardMessages`. */
export function mentionsColumn() {
  return sql<string>`(select json_group_array(json_object('kind', ${boardMentions.kind}, 'name',
    coalesce(${municipalities.name}, ${boardPersonas.displayName}))) from ${boardMentions}
    left join ${municipalities} on ${boardMentions.kind} = 'municipality' and ${municipalities.code} = ${boardMentions.target}
    left join ${boardPersonas} on ${boardMentions.kind} = 'person' and ${boardPersonas.userId} = ${boardMentions.target}
    where ${boardMentions.messageId} = ${boardMessages.id}
    and coalesce(${municipalities.name}, ${boardPersonas.displayName}) is not null)`.as('mentions')
}
