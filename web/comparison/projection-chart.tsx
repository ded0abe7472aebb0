import type { Part } from '../../worker/comparison/compare.ts'
import { useTexts } from '../i18n.ts'
import type { Item } from '../../worker/plans/sheets.ts'
import { LineChart } from '../ui/line-chart.tsx'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

/** The series that both plans give under the same name, each in one chart. */
export function ProjectionCharts({ part, sides }: { part: Part; sides: [Side, Side] }) {
  const t = useTexts(texts)
  const pairs = part.rows.filter(({ ours, theirs }) => ours?.fields.points && theirs?.fields.points)

  return (
    <div class="columns">
      {pairs.map(({ ours, theirs }) => (
        <LineChart
          key={ours?.id}
          title={`${t.chart} ${ours?.text}`}
          description={t.chartDescription}
          unit={ours?.fields.unit ?? ''}
          series={[line(sides[0], ours), line(sides[1], theirs)]}
          words={t.chartWords}
        />
      ))}
    </div>
  )
}

function line(side: Side, item: Item | undefined) {
  const points = (item?.fields.points ?? []).map(({ year, value, basis }) => ({
    x: year,
    y: value,
    projected: basis === 'projected',
  }))
  return { name: side.municipality, points }
}
