import { koriyamaAnswer, koriyamaRemarks } from '../demo/remarks.ts'
import { year } from '../demo/year.ts'
import type { ExchangeDb } from '../exchange/database.ts'
import { remarkAnswers, remarks } from '../exchange/feedback.ts'
import { remarksFiled } from '../../worker/feedback/advice/filing.ts'
import { inserts, inOne } from './insert.ts'

const firstAt = Date.parse('2021-08-02T09:30:00+09:00')
const day = 24 * 60 * 60 * 1000

/** What advisors said about Koriyama's release, and one answer of its team. */
export async function remarkOnDemo(exchange: ExchangeDb) {
  if (await exchange.select({ id: remarks.id }).from(remarks).limit(1).get()) return
  const rows = koriyamaRemarks.map((remark, n) => {
    const at = new Date(firstAt + n * day)
    const place = { releaseId: 'koriyama-release-1', teamId: 'koriyama', fiscalYear: year.fiscalYear }
    return { ...remark, ...place, batchId: remark.id, authorRole: 'advisor' as const, createdAt: at, authorSpokeAt: at }
  })
  await exchange.batch(
    inOne([
      ...inserts(exchange, remarks, rows),
      ...rows.map(({ id, text }) => remarksFiled(exchange, [id], text)),
      ...inserts(exchange, remarkAnswers, [{ ...koriyamaAnswer, answeredAt: new Date(firstAt + 5 * day) }]),
    ]),
  )
}
