import type { ThemeCount } from '../../worker/charts/theme-counts.ts'
import { useTexts } from '../i18n.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ChartFrame, type ChartProps } from './chart-frame.tsx'
import { ThemeDiagram } from './theme-diagram.tsx'
import { chartTexts } from './texts.ts'

export default function ThemesPage({ themes, ...frame }: ChartProps & { themes: ThemeCount[] }) {
  const t = useTexts(chartTexts)
  return (
    <ChartFrame chart="themes" {...frame}>
      {themes.length === 0 ? (
        <EmptyState title={t.noThemes} />
      ) : (
        <ThemeDiagram themes={themes} municipalities={frame.sides.map(({ municipality }) => municipality)} />
      )}
    </ChartFrame>
  )
}
