import { useContext } from 'preact/hooks'
import type { Disposal } from '../../worker/publication/disposals.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Section } from '../ui/page.tsx'
import { disposalTexts } from './disposal-texts.ts'

/** Who was asked to destroy prints of a withdrawn release, and who has confirmed. */
export function DisposalList({ disposals }: { disposals: Disposal[] }) {
  const t = useTexts(disposalTexts)
  const language = useContext(LanguageContext)
  const columns: Column<Disposal>[] = [
    { key: 'who', label: t.who, heads: true, cell: ({ municipality, name }) => municipality ?? name ?? t.gone },
    { key: 'asked', label: t.askedAt, cell: ({ askedAt }) => showTime(askedAt, language) },
    {
      key: 'state',
      label: t.state,
      cell: ({ confirmedAt, confirmedByName }) =>
        confirmedAt === undefined ? (
          <Badge tone="warning">{t.waiting}</Badge>
        ) : (
          t.by(confirmedByName ?? t.gone, showTime(confirmedAt, language))
        ),
    },
  ]
  const confirmed = disposals.filter(({ confirmedAt }) => confirmedAt !== undefined).length

  return (
    <Section title={t.list}>
      {disposals.length === 0 ? (
        <p>{t.listEmpty}</p>
      ) : (
        <>
          <p>{t.listLead}</p>
          <p>{t.sum(confirmed, disposals.length)}</p>
          <DataTable
            caption={t.table}
            captionHidden
            columns={columns}
            rows={disposals}
            rowKey={({ municipality, name }) => `${municipality} ${name}`}
          />
        </>
      )}
    </Section>
  )
}
