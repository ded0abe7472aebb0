import { koriyama } from '../db/demo/koriyama.ts'
import { toyohashi } from '../db/demo/toyohashi.ts'
import { bundle } from '../scripts/bundle.ts'

type ComparisonPage = typeof import('./comparison-page.ts')

/** Processor time of a comparison of two 80-item plans, without its database: computed before, and the first time. */
export async function measureComparison() {
  const { keep, render } = await bundle<ComparisonPage>('bench/comparison-page.ts')
  const [ours, theirs] = [koriyama.slice(0, 80), toyohashi.slice(0, 80)]
  const [a, b] = [JSON.stringify(ours), JSON.stringify(theirs)]
  const first = () => render(a, b, keep(ours, theirs))
  const page = first()
  const kept = keep(ours, theirs)
  // What any answer of this size costs: the bare route's constant, written as JSON.
  const constant = Array.from({ length: Math.round(page.length / 64) }, () => 'あ'.repeat(61))
  const floor = timesOf(() => JSON.stringify(constant), 400)
  console.table(
    [
      { name: 'computed before', goal: 10, times: timesOf(() => render(a, b, kept), 400) },
      { name: 'the first time', goal: 60, times: timesOf(first, 200) },
    ].map(({ name, goal, times }) => ({
      'comparison of two 80-item plans': name,
      items: `${ours.length} + ${theirs.length}`,
      'p50 ms': at(times, 0.5).toFixed(2),
      'p99 ms': at(times, 0.99).toFixed(2),
      'goal, p99 ms': goal,
      'floor p50 ms': at(floor, 0.5).toFixed(3),
      'ratio to floor': (at(times, 0.5) / at(floor, 0.5)).toFixed(0),
      characters: page.length,
    })),
  )
}

/** Milliseconds of processor for each run, in order. */
function timesOf(work: () => unknown, runs: number) {
  for (let n = 0; n < runs / 2; n++) work()
  return Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }).toSorted((one, other) => one - other)
}

function at(times: number[], share: number) {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))]!
}
