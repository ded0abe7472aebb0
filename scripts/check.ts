import './env.ts'
import { checkArchitecture } from './architecture/check.ts'
import { run } from './run.ts'
import { checkPageWeight, checkWorkerWeight } from './weight.ts'

export interface Tally {
  passed: number
  failed: number
}

interface Check {
  name: string
  /** Answers what is wrong; nothing when all is well. */
  find: () => Promise<string> | string
}

const bundle = 'wrangler deploy --dry-run --outdir dist/worker'

const checks: Check[] = [
  { name: 'types', find: () => faultsOf('tsc --noEmit --pretty false') },
  { name: 'lint', find: () => faultsOf('oxlint --type-aware --quiet') },
  { name: 'format', find: () => faultsOf('oxfmt --check') },
  { name: 'unused code and packages', find: () => faultsOf('knip --no-progress') },
  { name: 'architecture', find: () => checkArchitecture().join('\n') },
  { name: 'page weight', find: async () => (await faultsOf('vite build --logLevel warn')) || checkPageWeight() },
  { name: 'worker as it would be deployed', find: async () => (await faultsOf(bundle)) || checkWorkerWeight() },
]

/** Runs every check and says what is wrong where. */
export async function check(): Promise<Tally> {
  const tally = { passed: 0, failed: 0 }
  for (const { name, find } of checks) {
    const faults = await find()
    console.log(faults ? `✗ ${name}\n${firstLines(faults)}` : `✓ ${name}`)
    tally[faults ? 'failed' : 'passed']++
  }
  return tally
}

/** The cause stands on top; a broken import would repeat itself for pages. */
function firstLines(faults: string) {
  const lines = faults.split('\n')
  return lines.length > 80 ? [...lines.slice(0, 80), `… and ${lines.length - 80} more lines`].join('\n') : faults
}

async function faultsOf(command: string) {
  const { code, output } = await run(command)
  return code === 0 ? '' : output || `${command}: exit ${code}`
}

if (import.meta.main) {
  const { passed, failed } = await check()
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}
