import type { Counts } from '../../worker/comparison/narrow.ts'

const width = 160
const height = 14

/** How much two plans share: full, what only we say hatched, what only they say empty. The numbers stand beside it as text. */
export function DifferenceBar({ counts: { shared, ours, theirs } }: { counts: Counts }) {
  const all = shared + ours + theirs
  if (all === 0) return null
  const [a, b] = [(shared / all) * width, ((shared + ours) / all) * width]
  const hatches = Array.from({ length: Math.ceil((b - a + height) / 6) }, (_, n) => a - height + n * 6)

  return (
    <svg class="difference-bar" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect class="difference-shared" x={0} y={0} width={a} height={height} />
      {hatches.map((x) => (
        <path key={x} class="difference-hatch" d={hatch(x, a, b)} />
      ))}
      {[a, b].map((x, at) => (
        <path key={at} class="difference-edge" d={`M${x} 0V${height}`} />
      ))}
      <rect class="difference-frame" x={0.5} y={0.5} width={width - 1} height={height - 1} />
    </svg>
  )
}

// A slanting stroke, cut off at both ends of its part.
function hatch(x: number, from: number, to: number) {
  const [start, end] = [Math.max(x, from), Math.min(x + height, to)]
  return start >= end ? '' : `M${start} ${height - (start - x)}L${end} ${height - (end - x)}`
}
