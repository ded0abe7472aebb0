import { useContext } from 'preact/hooks'
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

/** Official series of the municipality, by the word that names them in a plan. */
export interface OfficialFigures {
  attribution: string
  series: { name: string; words: string[]; points: Point[] }[]
}

export function DriftSheet({ figures }: { figures?: OfficialFigures }) {
  const words = useTexts(sheetWords).sections
  return (
    <div class="stack stack-loose">
      <Section title={words.trends}>
        <ItemList place={{ section: 'trends' }} show={(item, label) => <ItemFields item={item} label={label} />} />
      </Section>
      <Section title={words.projections}>
        <ItemList
          place={{ section: 'projections' }}
          show={(item, label) => <Projection item={item} label={label} figures={figures} />}
        />
        {figures && <p class="small quiet">{figures.attribution}</p>}
      </Section>
    </div>
  )
}

function Projection({ item, label, figures }: { item: Shown; label: string; figures?: OfficialFigures }) {
  return (
    <div class="projection">
      <div class="stack stack-tight">
        <div class="projection-head">
          <ItemField item={item} field="text" label={label} labelHidden oneLine />
          <ItemField item={item} field="unit" />
        </div>
        <PointsTable item={item} label={label} />
      </div>
      <ProjectionChart item={item} figures={figures} />
    </div>
  )
}

function ProjectionChart({ item: { text, fields }, figures }: { item: Shown; figures?: OfficialFigures }) {
  const t = useTexts(planTexts)
  const language = useContext(LanguageContext)
  const points = fields.points ?? []
  if (points.length < 2) return null

  const years = points.map(({ year }) => year)
  const official = figures?.series.find(({ words }) => words.some((word) => text.includes(word)))
  const series = [
    { name: text, points: points.map(toPlace) },
    ...(official && !isSame(official.points, points)
      ? [{ name: t.official(official.name), points: official.points.map(toPlace) }]
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
