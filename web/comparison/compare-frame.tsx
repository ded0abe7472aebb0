import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { isNarrowed, type View } from '../../worker/comparison/view.ts'
import { showDay } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { HiddenMunicipality } from '../publication/hidden-municipality.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { comparisonAddress } from './address.ts'
import { ComparisonTabs } from './comparison-tabs.tsx'
import type { Side } from './side.ts'
import { ReadIsWritten, SideFacts } from './side-facts.tsx'
import { texts } from './texts.ts'

interface Props {
  title: string
  lead: string
  /** Ours first. */
  sides: Side[]
  view: View
  today: string
  settings: ComponentChildren
  overview: ComponentChildren
  /** The sheets that hold what the reader asks for. */
  children: ComponentChildren[]
}

/** What stands around plans that lie side by side: whose they are, what is shown of them, and how they differ at a glance. */
export function CompareFrame({ title, lead, sides, view, today, settings, overview, children }: Props) {
  const t = useTexts(texts)
  const language = useContext(LanguageContext)
  const others = sides.slice(1)

  return (
    <Page width="wide" paper={`${view.paper}-landscape`}>
      <Breadcrumb
        label={t.breadcrumb}
        trail={[
          { href: '/compare', label: t.index.title },
          { label: others.map(({ municipality }) => municipality).join('・') },
        ]}
      />
      <PageTitle
        title={title}
        lead={lead}
        meta={sides.map((side) => (
          <SideFacts key={side.releaseId} side={side} />
        ))}
        actions={
          <>
            <LinkButton href={comparisonAddress(sides, 'file')} download>
              {t.file}
            </LinkButton>
            <Button onClick={() => window.print()}>{t.print}</Button>
          </>
        }
      />
      <p class="print-only small">{t.printed(showDay(today, language))}</p>
      {others.map(
        ({ releaseId, hiddenAs, own }) =>
          hiddenAs !== null && <HiddenMunicipality key={releaseId} hiddenAs={hiddenAs} own={own} />,
      )}
      <ComparisonTabs sides={sides} />
      {settings}
      {isNarrowed(view) && (
        <p class="row">
          {t.narrowed} <a href={comparisonAddress(sides)}>{t.everything}</a>
        </p>
      )}
      {overview}
      {children.length > 0 ? children : <EmptyState title={t.nothing}>{t.nothingBody}</EmptyState>}
      <ReadIsWritten sides={sides} />
    </Page>
  )
}
