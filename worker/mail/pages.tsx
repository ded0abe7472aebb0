import { desc } from 'drizzle-orm'
import { Hono } from 'hono'
import { outbox } from '../../db/exchange/notifications.ts'
import OutboxPage from '../../web/mail/outbox-page.tsx'
import { outboxTexts } from '../../web/mail/texts.ts'
import type { Env } from '../env.ts'
import { page } from '../http/page.tsx'

/** Everybody's mail, so only where everybody is the same person: a function, so that other builds do not contain it. */
export function outboxPage() {
  return new Hono<Env>().get('/outbox', async (c) => {
    const rows = await c.var.db.select().from(outbox).orderBy(desc(outbox.at)).limit(50)
    const mails = rows.map((row) => ({ ...row, at: row.at.getTime() }))
    const { title } = outboxTexts[c.var.language]
    return page(c, { name: 'mail/outbox-page', title, Page: OutboxPage, props: { mails } })
  })
}
