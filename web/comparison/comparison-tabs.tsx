import { charts, type ChartKind } from '../../worker/comparison/view.ts'
import { useTexts } from '../i18n.ts'
import { Tabs } from '../ui/tabs.tsx'
import { comparisonAddress } from './address.ts'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

/** The ways to look at two or more plans: beside each other, or drawn. */
export function ComparisonTabs({ sides, current }: { sides: Side[]; current?: ChartKind }) {
  const t = useTexts(texts)
  return (
    <Tabs
      label={t.views}
      tabs={[
        { href: comparisonAddress(sides), label: t.sideBySide, current: current === undefined },
        ...charts.map((chart) => ({
          href: comparisonAddress(sides, chart),
          label: t.charts[chart],
          current: chart === current,
        })),
      ]}
    />
  )
}
