import { useContext } from 'preact/hooks'
import type { AnswerLines } from '../../worker/comparison/answer-lines.ts'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { SheetSection, type Compared } from './compare-page.tsx'
import { Overview } from './overview.tsx'
import type { Reading } from './reading.ts'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

interface Props {
  sides: [Side, Side]
  sheets: Compared[]
  today: string
  answers: AnswerLines
  /** Where both releases are read, as in https://plans.example.jp. */
  origin: string
}

/** The comparison as a file of its own: nothing to press, and addresses that work from anywhere. */
export function ComparisonFile({ sides, sheets, today, answers, origin }: Props) {
  const t = useTexts(texts)
  const language = useContext(LanguageContext)
  const [ours, theirs] = sides
  const reading: Reading = {
    sides,
    order: 'plan',
    sought: [],
    answers,
    correcting: false,
    location: '',
    query: '',
    whole: true,
  }
  return (
    <main class="print-a3-landscape">
      <Page width="wide">
        <PageTitle
          title={t.title(ours.municipality, theirs.municipality)}
          lead={t.lead}
          meta={t.made(showDay(today, language))}
        />
        <Overview sheets={sheets} sides={sides} />
        {sheets.map((sheet) => (
          <SheetSection key={sheet.sheet} compared={sheet} reading={reading} />
        ))}
        <Section title={t.sources}>
          <ul class="small">
            {sides.map(({ releaseId, municipality, fiscalYear, number, approvedAt }) => (
              <li key={releaseId}>
                {municipality} {showFiscalYear(fiscalYear, language)} {t.release(number, showDay(approvedAt, language))}{' '}
                <a href={`${origin}/releases/${releaseId}`}>{`${origin}/releases/${releaseId}`}</a>
              </li>
            ))}
          </ul>
          <p class="small">{t.fileNote}</p>
        </Section>
      </Page>
    </main>
  )
}
