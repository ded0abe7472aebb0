import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { boardActions } from '../../../db/exchange/moderation.ts'
import type { Viewer } from '../../auth/viewer.ts'

type Action = Omit<typeof boardActions.$inferInsert, 'id' | 'actorId'>

/** The line that an action leaves in the board's record, for the batch that carries it out. */
export function recorded(db: ExchangeDb, viewer: Viewer, action: Action) {
  return db.insert(boardActions).values({ ...action, actorId: viewer.id })
}
