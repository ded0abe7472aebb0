import type { NoteBeside } from '../../worker/plans/beside.ts'
import type { DraftItem } from '../../worker/plans/draft.ts'
import type { SheetId } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { LinkButton } from '../ui/button.tsx'
import { KeyHelp } from '../ui/key-help.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { DeletedToast } from './deleted-toast.tsx'
import type { OfficialSeries } from '../../worker/municipalities/measures.ts'
import { DriftSheet } from './drift-sheet.tsx'
import { ForcesSheet } from './forces-sheet.tsx'
import { InterviewsSheet } from './interviews-sheet.tsx'
import { NotesContext, SheetNotes } from './notes-beside.tsx'
import { PlainSheet } from './plain-sheet.tsx'
import { RoadmapSheet } from './roadmap-sheet.tsx'
import { RowSheet } from './row-sheet.tsx'
import { SaveBar } from './save-bar.tsx'
import { SheetTabs } from './sheet-tabs.tsx'
import { planTexts } from './texts.ts'
import { DraftContext, useDraft } from './use-draft.ts'

/** What the year calls each sheet and asks on it; the question is empty where the template has none. */
export type SheetTitles = Record<SheetId, { title: string; question: string }>

export interface SheetPageProps {
  planId: string
  seq: number
  fiscalYear: number
  /** 郡山市 – 令和3年度（2021年度） */
  whose: string
  sheet: SheetId
  items: DraftItem[]
  titles: SheetTitles
  official?: OfficialSeries[]
  /** What others said about the sheet. */
  notes: NoteBeside[]
}

export default function SheetPage(props: SheetPageProps) {
  const { planId, seq, whose, sheet, items, titles, notes } = props
  const t = useTexts(planTexts)
  const draft = useDraft(planId, sheet, items, seq)
  const { title, question } = titles[sheet]

  return (
    <DraftContext.Provider value={draft}>
      <NotesContext.Provider value={notes}>
        <Page width="wide" paper={isLandscape(sheet) ? 'a4-landscape' : undefined}>
          <SheetTabs {...{ planId, sheet, titles }} />
          <PageTitle
            title={question || title}
            meta={<span class="quiet">{question ? `${title}　${whose}` : whose}</span>}
            actions={
              <>
                <LinkButton small href={`/drafts/${planId}/report`}>
                  {t.readReport}
                </LinkButton>
                <LinkButton small href={`/drafts/${planId}/hiding`}>
                  {t.hidePeople}
                </LinkButton>
                <LinkButton small href={`/drafts/${planId}/versions`}>
                  {t.versions}
                </LinkButton>
              </>
            }
          />
          <SaveBar />
          <SheetNotes />
          <div class={`sheet sheet-${sheet}`}>
            <Body {...props} />
          </div>
          <details class="no-print">
            <summary>{t.keys}</summary>
            <KeyHelp
              keys={[
                { keys: ['Alt', '↑ / ↓'], does: t.keyMove },
                { keys: ['Ctrl', 'Enter'], does: t.keyAdd },
                { keys: ['Ctrl', 'S'], does: t.keySave },
                { keys: ['← / →'], does: t.keyTabs },
              ]}
            />
          </details>
          <DeletedToast />
        </Page>
      </NotesContext.Provider>
    </DraftContext.Provider>
  )
}

function Body({ sheet, fiscalYear, official }: SheetPageProps) {
  switch (sheet) {
    case 'vision':
      return <PlainSheet sections={['statement', 'principles', 'images']} />
    case 'drift':
      return <DriftSheet official={official} />
    case 'strategy':
      return <PlainSheet sections={['initiatives']} before={['theme']} />
    case 'people':
      return <PlainSheet sections={['aims']} before={['title']} />
    case 'situation':
      return <PlainSheet sections={['background', 'current', 'causes']} beside />
    case 'forces':
      return <ForcesSheet />
    case 'roadmap':
      return <RoadmapSheet fiscalYear={fiscalYear} />
    case 'first_steps':
      return <RowSheet section="steps" />
    case 'interviews':
      return <InterviewsSheet />
    case 'sessions':
      return <RowSheet section="sessions" />
    case 'members':
      return <RowSheet section="members" />
    case 'advice':
      return <PlainSheet sections={['advice']} />
    case 'outlook':
      return <PlainSheet sections={['keys']} />
    case 'epilogue':
      return <PlainSheet sections={['epilogue']} />
  }
}

function isLandscape(sheet: SheetId) {
  return sheet === 'roadmap' || sheet === 'forces' || sheet === 'first_steps' || sheet === 'situation'
}
