import { koriyama } from '../db/demo/koriyama.ts'
import { toyohashi } from '../db/demo/toyohashi.ts'
import { scoreGold, type GoldFolder } from '../tests/comparison/gold/score.ts'
import { alignPlans } from '../worker/comparison/alignment/align.ts'

/** How well and how fast two plans are laid beside each other. To be called first: it measures the lexicon's making too. */
export function measureAlignment() {
  const [a, b] = [koriyama.slice(0, 80), toyohashi.slice(0, 80)]
  const first = timeOf(() => alignPlans(a, b))
  const later = Array.from({ length: 30 }, () => timeOf(() => alignPlans(a, b))).toSorted((one, other) => one - other)
  console.log(
    `alignment of two 80-item plans: first ${first.toFixed(0)} ms with the lexicon, later ${later[15]?.toFixed(1)} ms (median), ${later[28]?.toFixed(1)} ms (p95)`,
  )
  console.table((['seen', 'unseen'] satisfies GoldFolder[]).map((folder) => ({ folder, ...scoreOf(folder) })))
}

function scoreOf(folder: GoldFolder) {
  const score = scoreGold(folder)
  if (!score) return { plans: 'none here' }
  const { plans, pairs, said, found, precision, recall, f1, nonPairs, refused } = score
  const rates = { precision: precision.toFixed(3), recall: recall.toFixed(3), F1: f1.toFixed(3) }
  return { plans, pairs, said, found, ...rates, 'non-pairs refused': `${refused}/${nonPairs}` }
}

/** Milliseconds of processor. */
function timeOf(work: () => unknown) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
