import './env.ts'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'vite'
import { municipalitiesSql } from './deploying/municipalities-sql.ts'
import { findUnset } from './deploying/settings.ts'
import { run } from './run.ts'

const unset = findUnset(readFileSync('wrangler.toml', 'utf8'))
if (unset.length > 0) {
  console.error(unset.join('\n'))
  process.exit(1)
}

const figures = 'dist/municipalities.sql'
await build({ logLevel: 'warn' })
mkdirSync('dist', { recursive: true })
writeFileSync(figures, municipalitiesSql().join('\n'))

// Migrations first: the code that is still running must get along with the tables of the one to come.
for (const command of [
  'wrangler d1 migrations apply VAULT --remote',
  'wrangler d1 migrations apply EXCHANGE --remote',
  `wrangler d1 execute EXCHANGE --remote --yes --file ${figures}`,
  'wrangler deploy',
]) {
  console.log(`\n${command}`)
  const { code } = await run(command, { show: true })
  if (code !== 0) process.exit(code)
}
