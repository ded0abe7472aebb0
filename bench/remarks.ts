import { koriyamaRemarks } from '../db/demo/remarks.ts'
import { year } from '../db/demo/year.ts'
import { remarks } from '../db/exchange/feedback.ts'
import { inserts, inOne } from '../db/load/insert.ts'
import { remarksFiled } from '../worker/feedback/advice/filing.ts'
import type { Server } from './server.ts'

const many = 1000

/** Pages of one release about which very much was said. */
export const remarkPages = [
  { name: `a team's ${many} remarks`, path: '/teams/koriyama/remarks', as: 'koriyama-ayaka' },
  { name: `a release with ${many} remarks`, path: '/releases/koriyama-release-1/remarks', as: 'advisor-keiko' },
  { name: `the same while a session lasts`, path: '/api/live/koriyama-release-1/remarks', as: 'advisor-keiko' },
]

/** Says a thousand things about Koriyama's release, at all of the demo remarks' places. */
export async function fillRemarks({ exchange }: Server) {
  const first = Date.parse('2021-09-01T09:00:00+09:00')
  const rows = Array.from({ length: many }, (_, n) => {
    const { text, ...like } = koriyamaRemarks[n % koriyamaRemarks.length]!
    const at = new Date(first + n * 60_000)
    const place = { releaseId: 'koriyama-release-1', teamId: 'koriyama', fiscalYear: year.fiscalYear }
    const about = { authorRole: 'advisor' as const, visibility: 'group' as const, createdAt: at, authorSpokeAt: at }
    return { ...like, ...place, ...about, id: `many-${n}`, batchId: `many-${n}`, text: `${text}（${n + 1}）` }
  })
  for (let from = 0; from < many; from += 100) {
    const some = rows.slice(from, from + 100)
    await exchange.batch(
      inOne([...inserts(exchange, remarks, some), ...some.map(({ id, text }) => remarksFiled(exchange, [id], text))]),
    )
  }
}
