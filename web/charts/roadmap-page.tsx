import type { Road } from '../../worker/charts/road.ts'
import { useTexts } from '../i18n.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ChartFrame, type ChartProps } from './chart-frame.tsx'
import { RoadDiagram } from './road-diagram.tsx'
import { chartTexts } from './texts.ts'

export default function RoadmapPage({ road, ...frame }: ChartProps & { road: Road }) {
  const t = useTexts(chartTexts)
  return (
    <ChartFrame chart="roadmap" {...frame}>
      {road.fiscalYears.length === 0 ? (
        <EmptyState title={t.noRoad} />
      ) : (
        <RoadDiagram road={road} municipalities={frame.sides.map(({ municipality }) => municipality)} />
      )}
    </ChartFrame>
  )
}
