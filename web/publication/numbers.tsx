import { useContext } from 'preact/hooks'
import { showDay } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { publicationTexts } from './texts.ts'

/** Names stand only in rows of the viewer's own municipality. */
export interface NumberRow {
  id: string
  number: number
  approvedAt: number
  approvedByName?: string
  withdrawnAt?: number
}

/** The releases of a team, newest first. */
export function Numbers({ numbers, current }: { numbers: NumberRow[]; current: string }) {
  const t = useTexts(publicationTexts)
  const language = useContext(LanguageContext)
  const isReadable = numbers.some((row) => row.id === current && row.withdrawnAt === undefined)
  const columns: Column<NumberRow>[] = [
    {
      key: 'number',
      label: t.number,
      heads: true,
      cell: ({ id, number }) =>
        id === current ? t.numberOf(number) : <a href={`/releases/${id}`}>{t.numberOf(number)}</a>,
    },
    { key: 'on', label: t.approvedOn, cell: ({ approvedAt }) => showDay(approvedAt, language) },
    ...(numbers.some(({ approvedByName }) => approvedByName)
      ? [{ key: 'by', label: t.approvedBy, cell: ({ approvedByName }: NumberRow) => approvedByName }]
      : []),
    {
      key: 'state',
      label: t.state,
      cell: ({ id, withdrawnAt }) => (
        <span class="row">
          {withdrawnAt ? <Badge tone="warning">{t.withdrawn}</Badge> : <Badge tone="success">{t.readable}</Badge>}
          {id === current && <Badge>{t.current}</Badge>}
          {id !== current && !withdrawnAt && isReadable && (
            <a href={`/compare/${id}/${current}/changes`}>{t.changes}</a>
          )}
        </span>
      ),
    },
  ]
  return <DataTable caption={t.list} captionHidden columns={columns} rows={numbers} rowKey={({ id }) => id} />
}
