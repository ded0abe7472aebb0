import type { ForceLine } from '../../worker/charts/force-field.ts'
import { useTexts } from '../i18n.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/page.tsx'
import { ChartFrame, type ChartProps } from './chart-frame.tsx'
import { ForceDiagram } from './force-diagram.tsx'
import { chartTexts } from './texts.ts'

interface Props extends ChartProps {
  forces: { driving: ForceLine[]; resisting: ForceLine[] }
}

export default function ForcesPage({ forces, ...frame }: Props) {
  const t = useTexts(chartTexts)
  const municipalities = frame.sides.map(({ municipality }) => municipality)
  const kinds = (['driving', 'resisting'] as const).filter((kind) => forces[kind].length > 0)

  return (
    <ChartFrame chart="forces" {...frame}>
      {kinds.length === 0 && <EmptyState title={t.noForces} />}
      {kinds.map((kind) => (
        <Section key={kind} title={t.kinds[kind]}>
          <ForceDiagram kind={kind} lines={forces[kind]} municipalities={municipalities} />
        </Section>
      ))}
    </ChartFrame>
  )
}
