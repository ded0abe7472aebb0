import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import type { ChartKind } from '../../worker/comparison/view.ts'
import { comparisonAddress } from '../comparison/address.ts'
import { ComparisonTabs } from '../comparison/comparison-tabs.tsx'
import type { Side } from '../comparison/side.ts'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { chartTexts } from './texts.ts'

/** What every page of a chart has: the releases, the day, and whether mutual reveal keeps its sheet closed. */
export interface ChartProps {
  /** Ours first. */
  sides: Side[]
  paper: 'a3' | 'a4'
  today: string
  closed: boolean
}

/** A chart as a page to bring to a meeting: with the day, the releases and the sources. */
export function ChartFrame({
  chart,
  sides,
  paper,
  today,
  closed,
  sources = [],
  children,
}: ChartProps & { chart: ChartKind; sources?: string[]; children: ComponentChildren }) {
  const t = useTexts(chartTexts)
  const language = useContext(LanguageContext)
  const names = sides.map(({ municipality }) => municipality)

  return (
    <Page width="wide" paper={`${paper}-landscape`}>
      <Breadcrumb
        label={t.compare}
        trail={[
          { href: '/compare', label: t.compare },
          { href: comparisonAddress(sides), label: names.slice(1).join('・') },
          { label: t.charts[chart] },
        ]}
      />
      <PageTitle
        title={t.title(t.charts[chart], names)}
        lead={t.leads[chart]}
        actions={
          <>
            <LinkButton href={comparisonAddress(sides, chart, { paper: paper === 'a3' ? 'a4' : 'a3' })}>
              {t.paper(t.papers[paper])}
            </LinkButton>
            <Button onClick={() => window.print()}>{t.print}</Button>
          </>
        }
      />
      <ComparisonTabs sides={sides} current={chart} />
      {closed ? <Notice tone="info">{t.closed}</Notice> : children}
      <Section title={t.sources}>
        <ul class="small">
          {sides.map(({ releaseId, municipality, fiscalYear, number, approvedAt }) => (
            <li key={releaseId}>
              <a href={`/releases/${releaseId}`}>
                {t.releaseSource(
                  municipality,
                  showFiscalYear(fiscalYear, language),
                  number,
                  showDay(approvedAt, language),
                )}
              </a>
            </li>
          ))}
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
          <li class="print-only">{t.printed(showDay(today, language))}</li>
        </ul>
      </Section>
    </Page>
  )
}
