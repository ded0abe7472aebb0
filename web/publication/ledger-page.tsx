import { useContext } from 'preact/hooks'
import type { Ledger } from '../../worker/publication/ledger.ts'
import { showFiscalYear, showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Select } from '../ui/select.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { ledgerTexts } from './ledger-texts.ts'
import { publicationTexts } from './texts.ts'

export interface LedgerProps extends Omit<Ledger, 'more'> {
  /** When the page was made, for paper. */
  today: number
  view: 'readers' | 'views'
  municipality: string | undefined
  isFirst: boolean
  /** Address of the next page and of the file, as query strings. */
  next: string | undefined
  file: string
  fileMost: number
}

/** Who outside has been shown a release, and when. */
export default function LedgerPage(props: LedgerProps) {
  const t = useTexts(ledgerTexts)
  const words = useTexts(publicationTexts)
  const language = useContext(LanguageContext)
  const { head, totals, view, municipality, isFirst, next, file, fileMost } = props
  const release = words.releaseTitle(head.municipality.name, head.number)
  const address = `/releases/${head.id}`
  const count = (of: 'people' | 'views') => totals.reduce((sum, total) => sum + total[of], 0)

  return (
    <Page>
      <Breadcrumb
        label={words.trail}
        trail={[{ label: words.home, href: '/' }, { label: release, href: address }, { label: t.open }]}
      />
      <PageTitle
        title={t.title(head.number)}
        lead={t.lead}
        meta={
          <>
            <span>{head.municipality.name}</span>
            <span>{showFiscalYear(head.fiscalYear, language)}</span>
            <span class="print-only">{showTime(props.today, language)}</span>
          </>
        }
        actions={
          <>
            <LinkButton href={`${address}/reads.csv${file}`}>{t.csv}</LinkButton>
            <Button icon="print" onClick={() => window.print()}>
              {t.print}
            </Button>
          </>
        }
      />
      {head.withdrawnAt !== undefined && <Notice>{t.withdrawn}</Notice>}
      {totals.length === 0 ? (
        <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>
      ) : (
        <>
          <Section title={t.totals}>
            <p>{t.sum(count('people'), count('views'))}</p>
            <Totals totals={totals} />
          </Section>
          <Section title={view === 'readers' ? t.byReader : t.byView}>
            <Tabs
              label={t.views}
              tabs={(['readers', 'views'] as const).map((each) => ({
                href: `${address}/reads?${new URLSearchParams({ view: each, ...(municipality && { municipality }) })}`,
                label: each === 'readers' ? t.byReader : t.byView,
                current: each === view,
              }))}
            />
            <form method="get" class="row no-print">
              <input type="hidden" name="view" value={view} />
              <Select
                name="municipality"
                label={t.municipality}
                labelHidden
                value={municipality ?? ''}
                options={[
                  { value: '', label: t.all },
                  ...totals.map(({ code, name }) => ({ value: code || 'none', label: name ?? t.noMunicipality })),
                ]}
              />
              <Button>{t.filter}</Button>
            </form>
            <LedgerTable {...props} />
            {(next !== undefined || !isFirst) && (
              <Pagination
                label={t.pages}
                previous={isFirst ? undefined : { href: `${address}/reads?view=${view}`, label: t.start }}
                next={next === undefined ? undefined : { href: `${address}/reads${next}`, label: t.next }}
                range={t.shown(props.readers.length + props.lines.length)}
              />
            )}
          </Section>
        </>
      )}
      <div class="small quiet">
        <p>{t.complete}</p>
        <p>{t.retention}</p>
        <p class="no-print">{t.csvLimit(fileMost.toLocaleString('ja-JP'))}</p>
      </div>
    </Page>
  )
}

function Totals({ totals }: Pick<LedgerProps, 'totals'>) {
  const t = useTexts(ledgerTexts)
  const columns: Column<LedgerProps['totals'][number]>[] = [
    { key: 'name', label: t.municipality, heads: true, cell: ({ name }) => name ?? t.noMunicipality },
    { key: 'people', label: t.people, number: true, cell: ({ people }) => people },
    { key: 'views', label: t.count, number: true, cell: ({ views }) => views },
  ]
  return <DataTable caption={t.totalsTable} captionHidden columns={columns} rows={totals} rowKey={({ code }) => code} />
}
