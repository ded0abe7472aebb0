import { useContext } from 'preact/hooks'
import type { OutcomeListing } from '../../worker/outcomes/queries.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { StateBadge } from './state-badge.tsx'
import { outcomeTexts } from './texts.ts'

const states = ['advanced', 'changed', 'stopped'] as const

/** What became of the plans of a year, in the words of those who made them. */
export default function YearOutcomesPage({ years, fiscalYear, state, lines, next }: OutcomeListing) {
  const t = useTexts(outcomeTexts)
  const language = useContext(LanguageContext)
  const address = (more: { year?: number; state?: string; after?: number }) => {
    const asked = { year: fiscalYear ?? '', state: state ?? '', ...more }
    const told = Object.entries(asked).filter(([, value]) => value !== '')
    return `/outcomes?${new URLSearchParams(told.map(([key, value]) => [key, String(value)]))}`
  }

  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: t.yearTitle }]} />
      <PageTitle
        title={t.yearTitle}
        lead={t.yearLead}
        meta={fiscalYear !== null && <span>{showFiscalYear(fiscalYear, language)}</span>}
        actions={
          <Button icon="print" onClick={() => window.print()}>
            {t.print}
          </Button>
        }
      />
      {years.length > 1 && (
        <Tabs
          label={t.year}
          tabs={years.map((year) => ({
            href: address({ year }),
            label: showFiscalYear(year, language),
            current: year === fiscalYear,
          }))}
        />
      )}
      {fiscalYear !== null && (
        <Tabs
          label={t.filter}
          tabs={[
            { href: address({ state: '' }), label: t.every, current: state === null },
            ...states.map((one) => ({ href: address({ state: one }), label: t.states[one], current: one === state })),
          ]}
        />
      )}
      {lines.length === 0 ? (
        <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>
      ) : (
        <Section title={t.list}>
          <DataTable
            caption={t.list}
            captionHidden
            rows={lines.map((line, place) => ({ ...line, place }))}
            rowKey={({ place }) => place}
            columns={[
              {
                key: 'municipality',
                label: t.municipality,
                heads: true,
                cell: ({ releaseId, municipality }) => <a href={`/releases/${releaseId}/outcomes`}>{municipality}</a>,
              },
              { key: 'stage', label: t.stage, cell: ({ stageYear }) => showFiscalYear(stageYear, language) },
              { key: 'state', label: t.state, cell: ({ state: became }) => <StateBadge state={became} /> },
              {
                key: 'text',
                label: t.text,
                cell: ({ text, indicator, writtenIn }) => (
                  <>
                    {text}{' '}
                    <span class="small quiet">
                      {indicator} {t.writtenIn(showFiscalYear(writtenIn, language))}
                    </span>
                  </>
                ),
              },
            ]}
          />
          {next !== null && (
            <Pagination
              label={t.pages}
              previous={undefined}
              next={{ href: address({ after: next }), label: t.next }}
              range={t.shown(lines.length)}
            />
          )}
        </Section>
      )}
    </Page>
  )
}
