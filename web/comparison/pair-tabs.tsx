import { charts, type ChartKind } from '../../worker/comparison/view.ts'
import { useTexts } from '../i18n.ts'
import { Tabs } from '../ui/tabs.tsx'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

/** The ways to look at two plans: beside each other, or drawn. */
export function PairTabs({ sides: [ours, theirs], current }: { sides: [Side, Side]; current?: ChartKind }) {
  const t = useTexts(texts)
  const pair = `/compare/${ours.releaseId}/${theirs.releaseId}`
  return (
    <Tabs
      label={t.views}
      tabs={[
        { href: pair, label: t.sideBySide, current: current === undefined },
        ...charts.map((chart) => ({ href: `${pair}/${chart}`, label: t.charts[chart], current: chart === current })),
      ]}
    />
  )
}
