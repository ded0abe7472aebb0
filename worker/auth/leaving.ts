import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { account, memberships, passkey, session, user } from '../../db/exchange/auth.ts'
import {
  boardDrafts,
  boardFollows,
  boardMembers,
  boardMentions,
  boardMessages,
  boardPersonas,
  boardReactions,
  boardTopics,
  boardVisits,
} from '../../db/exchange/boards.ts'
import { contactRequests, directoryEntries } from '../../db/exchange/directory.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { deskNotes } from '../../db/exchange/desk.ts'
import { advisorConflicts } from '../../db/exchange/feedback.ts'
import { gatheringGuests } from '../../db/exchange/gatherings.ts'
import { boardMutes, boardReports, boardWarnings } from '../../db/exchange/moderation.ts'
import { feedKeys, notices, noticeSettings, visits } from '../../db/exchange/notifications.ts'
import { requests } from '../../db/exchange/requests.ts'
import { guard } from '../../db/guard.ts'
import { Problem } from '../problem.ts'
import { has, type Viewer } from './viewer.ts'

/** What stands where the name of somebody who left stood. */
export const goneName = '退会した方'

/**
 * The batch after which nothing says who an account was: name, address, ways to sign in, roles and what was kept for the person
 * alone are gone. The row stays, empty, because the records of approvals, withdrawals and remarks refer to it. Messages on the
 * boards stay without a name, or go as well. Some twenty statements, once.
 */
export async function leavingOf(db: ExchangeDb, viewer: Viewer, { withMessages }: { withMessages: boolean }) {
  if (await isLastSecretariat(db, viewer)) {
    const detail = '事務局がひとりもいなくなります。ほかの人を事務局に招待してから退会してください'
    throw new Problem('invalid', [{ pointer: '#/email', detail }])
  }
  const now = new Date()
  const { id } = viewer
  const mine = eq(boardMessages.authorId, id)
  const myMessages = db.select({ id: boardMessages.id }).from(boardMessages).where(mine)
  const messagesGone = [
    db.update(boardTopics).set({ solvedBy: null }).where(inArray(boardTopics.solvedBy, myMessages)),
    db.update(boardTopics).set({ title: '（削除された話題）' }).where(eq(boardTopics.authorId, id)),
    db
      .update(boardMessages)
      .set({ text: '', deletedAt: now })
      .where(and(mine, isNull(boardMessages.deletedAt))),
  ]
  return [
    guard(db, sql`exists (select 1 from ${user} where ${eq(user.id, id)} and ${eq(user.email, viewer.email)})`),
    ...(withMessages ? messagesGone : []),
    ...[session, account, passkey, boardMembers, boardPersonas, boardReactions, boardVisits, boardMutes].map((table) =>
      db.delete(table).where(eq(table.userId, id)),
    ),
    ...[boardWarnings, deskNotes, advisorConflicts, visits, notices, noticeSettings, requests].map((table) =>
      db.delete(table).where(eq(table.userId, id)),
    ),
    ...[gatheringGuests, feedKeys, boardFollows, boardDrafts, directoryEntries, contactRequests].map((table) =>
      db.delete(table).where(eq(table.userId, id)),
    ),
    db.delete(boardFollows).where(and(eq(boardFollows.kind, 'person'), eq(boardFollows.target, id))),
    db.delete(contactRequests).where(eq(contactRequests.toId, id)),
    db.delete(boardMentions).where(and(eq(boardMentions.kind, 'person'), eq(boardMentions.target, id))),
    db.delete(boardReports).where(eq(boardReports.reporterId, id)),
    db
      .update(memberships)
      // The database asks in whole seconds.
      .set({ until: new Date(Math.floor(now.getTime() / 1000) * 1000) })
      .where(
        and(eq(memberships.userId, id), sql`(${memberships.until} is null or ${memberships.until} > ${now.getTime()})`),
      ),
    db
      .update(user)
      .set({ name: goneName, email: `gone-${id}@invalid`, emailVerified: false, image: null, updatedAt: now })
      .where(eq(user.id, id)),
  ]
}

async function isLastSecretariat(db: ExchangeDb, viewer: Viewer) {
  if (!has(viewer, 'secretariat')) return false
  const others = and(
    eq(memberships.role, 'secretariat'),
    ne(memberships.userId, viewer.id),
    sql`(${memberships.until} is null or ${memberships.until} > ${Date.now()})`,
  )
  return (await db.$count(memberships, others)) === 0
}
