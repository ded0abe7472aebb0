import { numberedSheets, sheets, type SheetId } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { Tabs } from '../ui/tabs.tsx'
import { planTexts } from './texts.ts'
import type { SheetTitles } from './sheet-page.tsx'

interface Props {
  planId: string
  sheet: SheetId
  titles: SheetTitles
}

const besides = (Object.keys(sheets) as SheetId[]).filter((sheet) => !isNumbered(sheet))

/** The eight sheets, and behind a ninth tab what stands beside them. */
export function SheetTabs({ planId, sheet, titles }: Props) {
  const t = useTexts(planTexts)
  const tab = (one: SheetId) => ({ href: `/drafts/${planId}/${one}`, label: titles[one].title, current: one === sheet })
  return (
    <>
      <Tabs
        label={t.tabs}
        tabs={[
          ...numberedSheets.map((one, index) => ({ ...tab(one), number: index + 1 })),
          { href: `/drafts/${planId}/${besides[0]}`, label: t.beside, current: !isNumbered(sheet) },
        ]}
      />
      {!isNumbered(sheet) && <Tabs label={t.beside} tabs={besides.map(tab)} />}
    </>
  )
}

export function isNumbered(sheet: SheetId) {
  return numberedSheets.some((numbered) => numbered === sheet)
}
