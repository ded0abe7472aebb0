import type { AnswerLines } from '../../worker/comparison/answer-lines.ts'
import type { Part } from '../../worker/comparison/compare.ts'
import { soughtWords, type Counts } from '../../worker/comparison/narrow.ts'
import { isNarrowed, queryOf, type View } from '../../worker/comparison/view.ts'
import { numberedSheets, type SheetId } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/page.tsx'
import { comparisonAddress } from './address.ts'
import { CompareFrame } from './compare-frame.tsx'
import { CorrectionForm, SectionCorrections } from './corrections.tsx'
import { Overview } from './overview.tsx'
import { PartTable } from './part-table.tsx'
import { ProjectionCharts } from './projection-chart.tsx'
import type { Reading } from './reading.ts'
import type { Side } from './side.ts'
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
  const [ours, theirs] = sides
  const narrowed = isNarrowed(view)
  const reading: Reading = {
    sides,
    order: view.order,
    sought: soughtWords(view.words),
    answers,
    correcting,
    location: comparisonAddress(sides),
    query: queryOf(view),
    whole: !narrowed && numberedSheets.every((sheet) => view.sheets.includes(sheet)),
  }

  return (
    <CompareFrame
      title={t.title(ours.municipality, theirs.municipality)}
      lead={t.lead}
      {...{ sides, view, today }}
      settings={<ViewSettings view={view} extentLabels={t.extents} />}
      overview={
        <>
          {correcting && <CorrectionForm {...reading} />}
          <Overview sheets={sheets} sides={sides} />
        </>
      }
    >
      {sheets
        .filter(({ closed, parts }) => !narrowed || closed || parts.length > 0)
        .map((sheet) => (
          <SheetSection key={sheet.sheet} compared={sheet} reading={reading} />
        ))}
    </CompareFrame>
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
