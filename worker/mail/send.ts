import { outbox } from '../../db/exchange/notifications.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import type { Bindings } from '../env.ts'

export interface Mail {
  to: string
  subject: string
  /** Plain text; there is no HTML part and no attachment. */
  text: string
}

/** Sends, or locally puts the mail where the outbox page shows it. Nothing is kept in production: a mail may hold a code. */
export async function sendMail({ MAIL, MAIL_FROM }: Bindings, db: ExchangeDb, { to, subject, text }: Mail) {
  if (LOCAL) {
    await db.insert(outbox).values({ id: crypto.randomUUID(), recipient: to, subject, text, at: new Date() })
    return
  }
  if (!MAIL || !MAIL_FROM) throw new Error('no MAIL binding')
  await MAIL.send({ from: MAIL_FROM, to, subject, text })
}
