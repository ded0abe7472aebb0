import { readFileSync } from 'node:fs'
import { run } from '../scripts/run.ts'

interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[]
  samples: number[]
  timeDeltas: number[]
}

/** Milliseconds of processor between the worker's first line and its first request, as wrangler profiles it. */
export async function startUpTime() {
  const outfile = 'dist/startup.cpuprofile'
  const { code, output } = await run(`wrangler check startup --outfile ${outfile}`)
  if (code !== 0) throw new Error(output)
  const { nodes, samples, timeDeltas }: Profile = JSON.parse(readFileSync(outfile, 'utf8'))
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id))
  const active = timeDeltas.reduce((sum, delta, at) => (idle.has(samples[at] ?? 0) ? sum : sum + delta), 0)
  return active / 1000
}
