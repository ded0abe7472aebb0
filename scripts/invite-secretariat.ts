import './env.ts'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { secretariatInvitation } from './deploying/invitation-sql.ts'
import { run } from './run.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { local: { type: 'boolean' } } })
const invitee = positionals.join(' ')
if (!invitee) {
  console.error('Say for whom: npm run invite-secretariat -- "早川 由紀"')
  process.exit(1)
}

const file = 'dist/invitation.sql'
const { code, sql } = await secretariatInvitation(invitee)
mkdirSync('dist', { recursive: true })
writeFileSync(file, sql)
const place = values.local ? '--local' : '--remote'
const { code: exit, output } = await run(`wrangler d1 execute EXCHANGE ${place} --yes --file ${file}`)
rmSync(file)
if (exit !== 0) {
  console.error(output)
  process.exit(exit)
}
console.log(
  `招待コード（7日間有効、1回限り）: ${code}\nInvitation code for ${invitee}, valid once within seven days: ${code}`,
)
