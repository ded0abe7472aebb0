import type { Item } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { LineChart } from '../ui/line-chart.tsx'
import { publicationTexts } from './texts.ts'

/** Series of one unit share a chart, with their numbers as a table. */
export function Projections({ items }: { items: Item[] }) {
  const t = useTexts(publicationTexts)
  const units = [...new Set(items.map(({ fields }) => fields.unit ?? ''))]
  return (
    <div class="columns">
      {units.map((unit) => {
        const mine = items.filter(({ fields }) => (fields.unit ?? '') === unit)
        return (
          <LineChart
            key={unit}
            title={mine.map(({ text }) => text).join('、')}
            description={t.chartDescription}
            unit={unit}
            series={mine.map(seriesOf)}
            words={t.chartWords}
          />
        )
      })}
    </div>
  )
}

function seriesOf({ text, fields }: Item) {
  const points = (fields.points ?? []).map(({ year, value, basis }) => ({
    x: year,
    y: value,
    projected: basis === 'projected',
  }))
  return { name: text, points }
}
