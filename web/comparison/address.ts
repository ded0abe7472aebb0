import type { ChartKind } from '../../worker/comparison/view.ts'
import type { Side } from './side.ts'

type Place = 'file' | ChartKind

/** Address of the comparison of two to four plans, or of what belongs to it; `query` as in paper=a4. */
export function comparisonAddress(sides: Pick<Side, 'releaseId'>[], place?: Place, query: Record<string, string> = {}) {
  const ids = sides.map(({ releaseId }) => releaseId)
  const isPair = ids.length === 2
  const path = ['/compare', ...(isPair ? ids : ['several']), ...(place ? [place] : [])].join('/')
  const asked = new URLSearchParams([
    ...(isPair ? [] : ids.map((id) => ['release', id])),
    ...Object.entries(query),
  ]).toString()
  return asked === '' ? path : `${path}?${asked}`
}
