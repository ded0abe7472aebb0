import { useTexts } from '../i18n.ts'
import type { Compared } from './compare-page.tsx'
import { SheetCounts } from './sheet-counts.tsx'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

/** How much two plans share, a line a sheet. */
export function Overview({ sheets, sides: [ours, theirs] }: { sheets: Compared[]; sides: [Side, Side] }) {
  const t = useTexts(texts)
  return (
    <SheetCounts
      caption={t.overview}
      heads={[`■ ${t.same}`, `▨ ${t.only(ours.municipality)}`, `□ ${t.only(theirs.municipality)}`]}
      rows={sheets.map(({ sheet, closed, counts }) => ({
        sheet,
        bar: closed ? undefined : counts,
        numbers: [counts.shared, counts.ours, counts.theirs].map((count) => (closed ? undefined : count)),
      }))}
    />
  )
}
