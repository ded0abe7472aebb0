import { useContext } from 'preact/hooks'
import type { AnswerLines } from '../../worker/comparison/answer-lines.ts'
import type { Part } from '../../worker/comparison/compare.ts'
import { soughtWords, type Counts } from '../../worker/comparison/narrow.ts'
import { queryOf, type View } from '../../worker/comparison/view.ts'
import { numberedSheets, type SheetId } from '../../worker/plans/sheets.ts'
import { showDay } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { HiddenMunicipality } from '../publication/hidden-municipality.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { CorrectionForm, SectionCorrections } from './corrections.tsx'
import { Overview } from './overview.tsx'
import { PairTabs } from './pair-tabs.tsx'
import { PartTable } from './part-table.tsx'
import { ProjectionCharts } from './projection-chart.tsx'
import type { Reading } from './reading.ts'
import type { Side } from './side.ts'
import { ReadIsWritten, SideFacts } from './side-facts.tsx'
import { texts } from './texts.ts'
import { ViewSettings } from './view-settings.tsx'

export interface Compared {
  sheet: SheetId
  /** A sheet that mutual reveal keeps closed has no parts. */
  closed: boolean
  counts: Counts
  parts: Part[]
}

interface Props {
  sides: [Side, Side]
  view: View
  sheets: Compared[]
  today: string
  /** Whether the reader may say which items are the same. */
  correcting: boolean
  answers: AnswerLines
}

export default function ComparePage({ sides, view, sheets, today, correcting, answers }: Props) {
  const t = useTexts(texts)
  const language = useContext(LanguageContext)
  const [ours, theirs] = sides
  const isNarrowed = view.show !== 'all' || view.words !== ''
  const shown = sheets.filter(({ closed, parts }) => !isNarrowed || closed || parts.length > 0)
  const location = `/compare/${ours.releaseId}/${theirs.releaseId}`
  const reading: Reading = {
    sides,
    order: view.order,
    sought: soughtWords(view.words),
    answers,
    correcting,
    location,
    query: queryOf(view),
    whole: !isNarrowed && numberedSheets.every((sheet) => view.sheets.includes(sheet)),
  }

  return (
    <div class={`print-${view.paper}-landscape`}>
      <Page width="wide">
        <Breadcrumb
          label={t.breadcrumb}
          trail={[{ href: '/compare', label: t.index.title }, { label: theirs.municipality }]}
        />
        <PageTitle
          title={t.title(ours.municipality, theirs.municipality)}
          lead={t.lead}
          meta={sides.map((side) => (
            <SideFacts key={side.releaseId} side={side} />
          ))}
          actions={
            <>
              <LinkButton href={`${location}/file`} download>
                {t.file}
              </LinkButton>
              <Button onClick={() => window.print()}>{t.print}</Button>
            </>
          }
        />
        <p class="print-only small">{t.printed(showDay(today, language))}</p>
        {theirs.hiddenAs !== null && <HiddenMunicipality hiddenAs={theirs.hiddenAs} own={theirs.own} />}
        <PairTabs sides={sides} />
        <ViewSettings view={view} />
        {isNarrowed && (
          <p class="row">
            {t.narrowed} <a href={location}>{t.everything}</a>
          </p>
        )}
        {correcting && <CorrectionForm {...reading} />}
        <Overview sheets={sheets} sides={sides} />
        {isNarrowed && shown.length === 0 && <EmptyState title={t.nothing}>{t.nothingBody}</EmptyState>}
        {shown.map((sheet) => (
          <SheetSection key={sheet.sheet} compared={sheet} reading={reading} />
        ))}
        <ReadIsWritten sides={sides} />
      </Page>
    </div>
  )
}

interface SheetProps {
  compared: Compared
  reading: Reading
}

export function SheetSection({ compared, reading }: SheetProps) {
  const t = useTexts(texts)
  const words = useTexts(sheetWords)
  const { sheet, closed, counts, parts } = compared
  const [ours, theirs] = reading.sides.map(({ municipality }) => municipality)

  return (
    <Section
      id={sheet}
      title={words.sheets[sheet]}
      aside={
        !closed && (
          <span class="quiet">{t.counts(counts.shared, counts.ours, counts.theirs, ours ?? '', theirs ?? '')}</span>
        )
      }
    >
      {closed && <Notice tone="info">{t.closed}</Notice>}
      {parts.map((part) => (
        <div key={`${part.section}${part.stage ?? ''}`} class="stack">
          <PartTable part={part} reading={reading} />
          <SectionCorrections part={part} reading={reading} />
          {part.section === 'projections' && <ProjectionCharts part={part} sides={reading.sides} />}
        </div>
      ))}
    </Section>
  )
}
