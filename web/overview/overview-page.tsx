import { useContext } from 'preact/hooks'
import type { Matrix } from '../../worker/overview/matrix.ts'
import { columnKinds, orders, type ColumnKind, type Order } from '../../worker/overview/schema.ts'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { addressOf, type View } from './address.ts'
import { Choices } from './choices.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { overviewTexts } from './texts.ts'

interface Props {
  fiscalYear: number | undefined
  years: number[]
  by: ColumnKind
  order: Order
  like: { id: string; name: string; own: boolean } | undefined
  paper: 'a3' | 'a4'
  today: string
  matrix: Matrix
  more: boolean
  runsYear: boolean
}

/** A year's plans as far as the viewer may read them: municipalities by themes or by sheets. */
export default function OverviewPage({ fiscalYear, ...props }: Props) {
  const t = useTexts(overviewTexts)
  if (fiscalYear === undefined) {
    return (
      <Page>
        <PageTitle title={t.title} />
        <EmptyState title={t.noYear}>{t.noYearMore}</EmptyState>
      </Page>
    )
  }
  return <Year fiscalYear={fiscalYear} {...props} />
}

function Year({
  fiscalYear,
  years,
  by,
  order,
  like,
  paper,
  today,
  matrix,
  more,
  runsYear,
}: Props & { fiscalYear: number }) {
  const t = useTexts(overviewTexts)
  const language = useContext(LanguageContext)
  const view: View = { fiscalYear, by, order, paper, like: like?.own ? undefined : like?.id }
  const { rows } = matrix
  const usable = orders.filter((one) => one !== 'likeness' || like)
  const nameOf = (one: Order) => (one === 'likeness' ? t.orders.likeness(like?.name ?? '') : t.orders[one])

  return (
    <Page width="wide" paper={`${paper}-landscape`}>
      <PageTitle
        title={`${t.title}：${showFiscalYear(fiscalYear, language)}`}
        lead={t.lead(t.by[by])}
        actions={
          <>
            <LinkButton href={addressOf({ ...view, paper: paper === 'a3' ? 'a4' : 'a3' })}>
              {t.paper(t.papers[paper])}
            </LinkButton>
            <Button onClick={() => window.print()}>{t.print}</Button>
          </>
        }
      />
      <Choices
        label={t.years}
        choices={years.map((year) => ({
          href: addressOf({ fiscalYear: year, by, order, paper }),
          label: showFiscalYear(year, language),
          current: year === fiscalYear,
        }))}
      />
      <Tabs
        label={t.columns}
        tabs={columnKinds.map((kind) => ({
          href: addressOf({ ...view, by: kind }),
          label: t.by[kind],
          current: kind === by,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t.empty}>{runsYear ? t.emptySecretariat : t.emptyMore}</EmptyState>
      ) : (
        <>
          <Choices
            label={t.order}
            choices={usable.map((one) => ({
              href: addressOf({ ...view, order: one }),
              label: nameOf(one),
              current: one === order,
            }))}
          />
          <p class="small print-only">{nameOf(order)}</p>
          {more && <Notice>{t.more(rows.length)}</Notice>}
          <MatrixTable {...{ matrix, by, fiscalYear }} />
          <p class="small quiet">
            {t.notes} {order === 'likeness' && t.likenessNote}{' '}
            <span class="print-only">{t.printed(showDay(today, language))}</span>
          </p>
          <p class="row small no-print">
            <a href={`/overview/alike?year=${fiscalYear}`}>{t.toLikeness}</a>
            <a href={`/library#fiscalYear=${fiscalYear}`}>{t.toLibrary}</a>
          </p>
        </>
      )}
    </Page>
  )
}
