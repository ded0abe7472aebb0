import { indexed, type PopulationMeasure, type PopulationSeries } from '../../worker/charts/population.ts'
import type { Side } from '../comparison/side.ts'
import { useTexts } from '../i18n.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LineChart } from '../ui/line-chart.tsx'
import { Section } from '../ui/page.tsx'
import { ChartFrame, type ChartProps } from './chart-frame.tsx'
import { chartTexts } from './texts.ts'

interface Props extends ChartProps {
  measures: PopulationMeasure[]
  attribution: string
}

export default function PopulationPage({ measures, attribution, ...frame }: Props) {
  const t = useTexts(chartTexts)
  const isOfficial = measures.some(({ series }) => series.some(({ origin }) => origin !== 'plan'))
  return (
    <ChartFrame chart="population" sources={isOfficial ? [attribution] : []} {...frame}>
      {measures.length === 0 && <EmptyState title={t.noPopulation} />}
      {measures.map((measure) => (
        <Section key={measure.measure} title={t.measures[measure.measure]}>
          <MeasureCharts measure={measure} sides={frame.sides} />
        </Section>
      ))}
    </ChartFrame>
  )
}

function MeasureCharts({ measure, sides }: { measure: PopulationMeasure; sides: Side[] }) {
  const t = useTexts(chartTexts)
  const { series, baseYear } = measure
  const name = t.measures[measure.measure]
  const nameOf = (one: PopulationSeries) => {
    const { municipality = '' } = sides[one.side] ?? {}
    if (one.origin === 'plan') return t.ofPlan(municipality)
    if (one.origin === 'both') return t.ofBoth(municipality)
    return one.area ? t.officialOf(one.area) : t.official(municipality)
  }
  const linesOf = (all: PopulationSeries[]) =>
    all.map((one) => ({
      name: nameOf(one),
      points: one.points.map(({ year, value, basis }) => ({ x: year, y: value, projected: basis === 'projected' })),
    }))
  const relative = indexed(measure)
  const left = series.filter(
    (one) =>
      !relative.some(({ side, origin, name: of }) => side === one.side && origin === one.origin && of === one.name),
  )

  return (
    <div class="columns">
      <LineChart
        title={t.absolute(name)}
        description={t.populationDescription}
        unit={t.people}
        series={linesOf(series)}
        formatX={t.year}
        words={t.words}
      />
      {baseYear !== undefined && relative.length > 0 && (
        <div class="stack stack-tight">
          <LineChart
            title={t.index(name, baseYear)}
            description={t.populationDescription}
            unit={t.percent}
            series={linesOf(relative)}
            formatX={t.year}
            words={t.words}
          />
          {left.length > 0 && <p class="small quiet">{t.withoutBase(left.map(nameOf).join('、'), baseYear)}</p>}
        </div>
      )}
    </div>
  )
}
