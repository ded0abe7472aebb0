import type { ComparedSheet } from '../../worker/comparison/several/compare-several.ts'
import { useTexts } from '../i18n.ts'
import { severalTexts } from './several-texts.ts'
import { SheetCounts } from './sheet-counts.tsx'
import type { Side } from './side.ts'

/** How many items each plan has, and how many of ours each of the others shares, a line a sheet. */
export function SeveralOverview({ sheets, sides }: { sheets: ComparedSheet[]; sides: Side[] }) {
  const t = useTexts(severalTexts)
  const [ours, ...others] = sides.map(({ municipality }) => municipality)
  return (
    <SheetCounts
      caption={t.overview}
      legend={t.legend(ours ?? '')}
      heads={[...sides.map(({ municipality }) => t.items(municipality)), ...others.map(t.shared)]}
      rows={sheets.map(({ sheet, closed, counts: { items, alike, ...counts } }) => ({
        sheet,
        bar: closed.every(Boolean) ? undefined : counts,
        numbers: [
          ...items.map((count, at) => (closed[at] ? undefined : count)),
          ...alike.map((count, at) => (closed[at + 1] ? undefined : count)),
        ],
      }))}
    />
  )
}
