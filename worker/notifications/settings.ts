import { and, eq, isNull } from 'drizzle-orm'
import * as v from 'valibot'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { notices, noticeSettings, noticeTopics, type NoticeTopic } from '../../db/exchange/notifications.ts'
import type { Viewer } from '../auth/viewer.ts'
import { usualMail, type MailTime } from './topics.ts'

export const MailChoice = v.object({
  topic: v.picklist(noticeTopics, '一覧から選んでください'),
  mail: v.picklist(['never', 'now', 'daily', 'weekly'], '一覧から選んでください'),
})

/** When the viewer is told of each topic by mail. */
export async function getMailTimes(db: ExchangeDb, viewer: Viewer): Promise<Record<NoticeTopic, MailTime>> {
  const rows = await db.select().from(noticeSettings).where(eq(noticeSettings.userId, viewer.id))
  return { ...usualMail, ...Object.fromEntries(rows.map(({ topic, mail }) => [topic, mail])) }
}

export function mailChosen(db: ExchangeDb, viewer: Viewer, { topic, mail }: v.InferOutput<typeof MailChoice>) {
  return [
    db
      .insert(noticeSettings)
      .values({ userId: viewer.id, topic, mail })
      .onConflictDoUpdate({ target: [noticeSettings.userId, noticeSettings.topic], set: { mail } }),
  ]
}

export function allRead(db: ExchangeDb, viewer: Viewer) {
  const unread = and(eq(notices.userId, viewer.id), isNull(notices.readAt))
  return [db.update(notices).set({ readAt: new Date() }).where(unread)]
}
