import { useContext } from 'preact/hooks'
import type { SessionLine } from '../../worker/municipalities/year-csv.ts'
import { showDay } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { DataTable } from '../ui/data-table.tsx'
import { setUpTexts } from './set-up-texts.ts'
import { Trouble } from './trouble.tsx'

export function SessionLines({ lines, fiscalYear }: { lines: SessionLine[]; fiscalYear: number }) {
  const t = useTexts(setUpTexts)
  const language = useContext(LanguageContext)
  const faulty = lines.filter(({ trouble }) => trouble).length
  const daysOf = ({ dateFrom, dateTo }: SessionLine) =>
    dateFrom === dateTo
      ? showDay(dateFrom, language)
      : t.dayRange(showDay(dateFrom, language), showDay(dateTo, language))
  if (lines.length === 0) return null
  return (
    <>
      <output>
        {t.sessionCount(lines.length)} {faulty > 0 && <strong>{t.faulty(faulty)}</strong>}
      </output>
      <DataTable
        caption={t.understood}
        captionHidden
        rows={lines}
        rowKey={({ line }) => line}
        columns={[
          { key: 'line', label: t.line, number: true, cell: ({ line }) => line },
          { key: 'label', label: t.session, heads: true, cell: ({ label }) => label },
          {
            key: 'days',
            label: t.days,
            cell: (line) =>
              line.trouble ? (
                <Trouble trouble={line.trouble} typed={line.source} fiscalYear={fiscalYear} />
              ) : (
                daysOf(line)
              ),
          },
          { key: 'typed', label: t.typed, cell: ({ source }) => <span class="as-typed quiet">{source}</span> },
        ]}
      />
    </>
  )
}
