import { useContext } from 'preact/hooks'
import { attribution, measureOf, type OfficialSeries } from '../../worker/municipalities/measures.ts'
import type { Point } from '../../worker/plans/sheets.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { LineChart } from '../ui/line-chart.tsx'
import { Section } from '../ui/page.tsx'
import type { Shown } from './draft-entry.ts'
import { ItemField } from './item-fields.tsx'
import { ItemList } from './item-list.tsx'
import { ItemFields } from './plain-sheet.tsx'
import { PointsTable } from './points-table.tsx'
import { sheetWords } from './sheet-words.ts'
import { planTexts } from './texts.ts'

export function DriftSheet({ official = [] }: { official?: OfficialSeries[] }) {
  const words = useTexts(sheetWords).sections
  return (
    <div class="stack stack-loose">
      <Section title={words.trends}>
        <ItemList place={{ section: 'trends' }} show={(item, label) => <ItemFields item={item} label={label} />} />
      </Section>
      <Section title={words.projections}>
        <ItemList
          place={{ section: 'projections' }}
          show={(item, label) => <Projection item={item} label={label} official={official} />}
        />
        {official.length > 0 && <p class="small quiet">{attribution}</p>}
      </Section>
    </div>
  )
}

function Projection({ item, label, official }: { item: Shown; label: string; official: OfficialSeries[] }) {
  return (
    <div class="projection">
      <div class="stack stack-tight">
        <div class="projection-head">
          <ItemField item={item} field="text" label={label} labelHidden oneLine />
          <ItemField item={item} field="unit" />
        </div>
        <PointsTable item={item} label={label} />
      </div>
      <ProjectionChart item={item} official={official} />
    </div>
  )
}

function ProjectionChart({ item: { text, fields }, official }: { item: Shown; official: OfficialSeries[] }) {
  const t = useTexts(planTexts)
  const language = useContext(LanguageContext)
  const points = fields.points ?? []
  if (points.length < 2) return null

  const years = points.map(({ year }) => year)
  const known = official.find(({ measure }) => measure === measureOf(text))
  const series = [
    { name: text, points: points.map(toPlace) },
    ...(known && !isSame(known.points, points)
      ? [{ name: t.official(known.area || t.measures[known.measure]), points: known.points.map(toPlace) }]
      : []),
  ]
  return (
    <LineChart
      title={t.chart(text)}
      description={t.chartSays(text, Math.min(...years), Math.max(...years))}
      unit={fields.unit ?? ''}
      series={series}
      formatX={(year) => (language === 'ja' ? `${year}年` : String(year))}
      words={{ numbers: t.numbers, x: t.year, projected: t.projected }}
    />
  )
}

function toPlace({ year, value, basis }: Point) {
  return { x: year, y: value, projected: basis === 'projected' }
}

function isSame(a: Point[], b: Point[]) {
  return a.length === b.length && a.every((point, at) => point.year === b[at]?.year && point.value === b[at]?.value)
}
