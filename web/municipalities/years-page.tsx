import { useContext } from 'preact/hooks'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { yearTexts } from './texts.ts'

interface Year {
  fiscalYear: number
  program: string
  termNo: number
  theme: string
  isClosed: boolean
}

export default function YearsPage({ years }: { years: Year[] }) {
  const t = useTexts(yearTexts)
  const language = useContext(LanguageContext)
  return (
    <Page>
      <PageTitle
        title={t.years}
        actions={
          <LinkButton variant="primary" icon="add" href="/years/new">
            {t.newYear}
          </LinkButton>
        }
      />
      {years.length === 0 ? (
        <EmptyState title={t.yearsEmpty}>{t.yearsEmptyHelp}</EmptyState>
      ) : (
        <DataTable
          caption={t.years}
          captionHidden
          rows={years}
          rowKey={({ fiscalYear }) => fiscalYear}
          columns={[
            {
              key: 'year',
              label: t.year,
              heads: true,
              cell: ({ fiscalYear, isClosed }) => (
                <div class="row">
                  <a href={`/years/${fiscalYear}`}>{showFiscalYear(fiscalYear, language)}</a>
                  {isClosed && <Badge>{t.closed}</Badge>}
                </div>
              ),
            },
            { key: 'program', label: t.program, cell: ({ program, termNo }) => `${program} ${t.term(termNo)}` },
            { key: 'theme', label: t.theme, cell: ({ theme }) => theme },
          ]}
        />
      )}
    </Page>
  )
}
