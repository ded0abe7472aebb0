import './env.ts'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { check, type Tally } from './check.ts'
import { run } from './run.ts'

const results = 'dist/tests.json'

// The checks build the web, which the tests then use.
const checks = await check()
process.env['WEB_IS_BUILT'] = 'true'
const tests = await test()

const failed = checks.failed + tests.failed
process.exitCode = failed > 0 ? 1 : 0
console.log(`${checks.passed + tests.passed} passed, ${failed} failed`)

async function test(): Promise<Tally> {
  mkdirSync('dist', { recursive: true })
  rmSync(results, { force: true })
  const { code } = await run(`vitest run --reporter=default --reporter=json --outputFile.json=${results}`, {
    show: true,
  })
  const tally = readTally()
  // A file that does not load, or an error outside of any test, is a failure as well.
  return code === 0 ? tally : { ...tally, failed: Math.max(tally.failed, 1) }
}

function readTally(): Tally {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
