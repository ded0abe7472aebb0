import { desc, eq, sql } from 'drizzle-orm'
import { memberships, user } from '../../db/exchange/auth.ts'
import {
  boardDrafts,
  boardFollows,
  boardMessages,
  boardPersonas,
  boards,
  boardTopics,
} from '../../db/exchange/boards.ts'
import { gatheringGuests } from '../../db/exchange/gatherings.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { contactRequests, directoryEntries } from '../../db/exchange/directory.ts'
import { deskNotes } from '../../db/exchange/desk.ts'
import { remarkMessages, remarks } from '../../db/exchange/feedback.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { noticeSettings } from '../../db/exchange/notifications.ts'
import { outcomes } from '../../db/exchange/outcomes.ts'
import type { Viewer } from './viewer.ts'

/** More than anybody writes in a life; nothing is left out silently below it. */
const most = 5000

/** What is kept of a person and what the person wrote here in their own name; plans are their team's. */
export async function getOwnData(db: ExchangeDb, viewer: Viewer) {
  const [
    [person],
    roles,
    [persona],
    messages,
    ownRemarks,
    talk,
    lines,
    notes,
    mail,
    meetings,
    follows,
    drafts,
    entries,
    asked,
  ] = await db.batch([
    db
      .select({ name: user.name, email: user.email, createdAt: user.createdAt })
      .from(user)
      .where(eq(user.id, viewer.id)),
    db
      .select({
        role: memberships.role,
        municipality: municipalities.name,
        fiscalYear: teams.fiscalYear,
        since: memberships.since,
        until: memberships.until,
      })
      .from(memberships)
      .leftJoin(teams, eq(teams.id, memberships.teamId))
      .leftJoin(municipalities, eq(municipalities.code, memberships.municipalityCode))
      .where(eq(memberships.userId, viewer.id))
      .limit(most),
    db
      .select({
        displayName: boardPersonas.displayName,
        showsMunicipality: boardPersonas.showsMunicipality,
        showsYear: boardPersonas.showsYear,
      })
      .from(boardPersonas)
      .where(eq(boardPersonas.userId, viewer.id)),
    db
      .select({
        board: boards.name,
        // Another's title that moderators hid is not the reader's; the own words are.
        topic: sql<string>`case when ${boardTopics.titleHiddenAt} is null or ${boardTopics.authorId} = ${viewer.id}
          then ${boardTopics.title} else '' end`.as('shownTitle'),
        text: boardMessages.text,
        at: boardMessages.at,
      })
      .from(boardMessages)
      .innerJoin(boardTopics, eq(boardTopics.id, boardMessages.topicId))
      .innerJoin(boards, eq(boards.id, boardTopics.boardId))
      .where(eq(boardMessages.authorId, viewer.id))
      .orderBy(desc(boardMessages.at))
      .limit(most),
    db
      .select({ kind: remarks.kind, text: remarks.text, createdAt: remarks.createdAt })
      .from(remarks)
      .where(eq(remarks.authorId, viewer.id))
      .orderBy(desc(remarks.createdAt))
      .limit(most),
    db
      .select({ text: remarkMessages.text, at: remarkMessages.at })
      .from(remarkMessages)
      .where(eq(remarkMessages.authorId, viewer.id))
      .limit(most),
    db
      .select({
        stageYear: outcomes.stageYear,
        writtenIn: outcomes.writtenIn,
        state: outcomes.state,
        text: outcomes.text,
      })
      .from(outcomes)
      .where(eq(outcomes.authorId, viewer.id))
      .limit(most),
    db
      .select({ teamId: deskNotes.teamId, text: deskNotes.text })
      .from(deskNotes)
      .where(eq(deskNotes.userId, viewer.id)),
    db
      .select({ topic: noticeSettings.topic, mail: noticeSettings.mail })
      .from(noticeSettings)
      .where(eq(noticeSettings.userId, viewer.id)),
    db
      .select({ topicId: gatheringGuests.topicId, at: gatheringGuests.at })
      .from(gatheringGuests)
      .where(eq(gatheringGuests.userId, viewer.id)),
    db
      .select({ kind: boardFollows.kind, target: boardFollows.target, at: boardFollows.at })
      .from(boardFollows)
      .where(eq(boardFollows.userId, viewer.id)),
    db
      .select({ kind: boardDrafts.kind, target: boardDrafts.target, content: boardDrafts.content })
      .from(boardDrafts)
      .where(eq(boardDrafts.userId, viewer.id)),
    db
      .select({ name: directoryEntries.name, helps: directoryEntries.helps, about: directoryEntries.about })
      .from(directoryEntries)
      .where(eq(directoryEntries.userId, viewer.id)),
    db
      .select({ text: contactRequests.text, at: contactRequests.at })
      .from(contactRequests)
      .where(eq(contactRequests.userId, viewer.id)),
  ])
  return {
    account: person,
    roles,
    boards: { persona: persona ?? null, messages },
    remarks: ownRemarks,
    talk,
    outcomes: lines,
    notes,
    mail,
    gatherings: meetings,
    following: follows,
    drafts,
    directory: entries,
    contacts: asked,
  }
}
