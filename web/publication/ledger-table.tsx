import { useContext } from 'preact/hooks'
import type { Line, Reader } from '../../worker/publication/ledger.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { LedgerProps } from './ledger-page.tsx'
import { ledgerTexts } from './ledger-texts.ts'
import { surfaceTexts } from './surface-texts.ts'

/** One page of the ledger, by reader or view by view. */
export function LedgerTable({ view, readers, lines, roles }: LedgerProps) {
  const t = useTexts(ledgerTexts)
  const surfaces = useTexts(surfaceTexts)
  const language = useContext(LanguageContext)
  if (readers.length + lines.length === 0) return <EmptyState title={t.emptyFilter} />

  const who: Column<Reader | Line>[] = [
    {
      key: 'name',
      label: t.name,
      heads: true,
      cell: ({ name }) => name ?? <span class="quiet">{t.gone}</span>,
    },
    { key: 'role', label: t.role, cell: ({ role }) => roles[role] },
    { key: 'municipality', label: t.municipality, cell: ({ municipality }) => municipality?.name },
  ]
  if (view === 'views') {
    const columns: Column<Line>[] = [
      { key: 'at', label: t.at, cell: ({ at }) => showTime(at, language) },
      ...who,
      { key: 'surface', label: t.surface, cell: ({ surface }) => surfaces[surface] },
    ]
    return <DataTable caption={t.byViewTable} captionHidden columns={columns} rows={lines} rowKey={({ id }) => id} />
  }
  const columns: Column<Reader>[] = [
    ...who,
    { key: 'first', label: t.first, cell: ({ firstAt }) => showTime(firstAt, language) },
    { key: 'last', label: t.last, cell: ({ lastAt }) => showTime(lastAt, language) },
    { key: 'views', label: t.count, number: true, cell: ({ views }) => views },
  ]
  return <DataTable caption={t.byReaderTable} captionHidden columns={columns} rows={readers} rowKey={({ id }) => id} />
}
