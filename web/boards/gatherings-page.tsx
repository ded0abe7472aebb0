import { useContext } from 'preact/hooks'
import type { listGatherings } from '../../worker/boards/gatherings/queries.ts'
import { showSpan } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Rows } from '../ui/rows.tsx'
import { gatheringTexts } from './gatherings/texts.ts'

interface Props {
  gatherings: Awaited<ReturnType<typeof listGatherings>>
}

/** What is still to come in all boards that one reads. */
export default function GatheringsPage({ gatherings }: Props) {
  const t = useTexts(gatheringTexts)
  const language = useContext(LanguageContext)
  return (
    <Page width="narrow">
      <Breadcrumb label={t.trail} trail={[{ label: t.boards, href: '/boards' }, { label: t.title }]} />
      <PageTitle title={t.title} lead={t.lead} />
      <Section title={t.list}>
        {gatherings.length === 0 ? (
          <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>
        ) : (
          <Rows
            label={t.title}
            rows={gatherings.map((one) => ({
              key: one.id,
              body: (
                <>
                  <p>
                    <a href={`/topics/${one.id}`}>{one.shownTitle}</a>
                  </p>
                  <p class="row small quiet">
                    <span>{showSpan(one.startsAt, one.endsAt, language)}</span>
                    <span>{one.place || t.online}</span>
                    <span>{one.board}</span>
                    <span>{t.count(Math.min(one.guests, one.capacity ?? one.guests))}</span>
                    {one.isCancelled && <Badge tone="warning">{t.cancelled}</Badge>}
                    {!one.isCancelled && one.among !== 'no' && <Badge tone="success">{t.amongShort[one.among]}</Badge>}
                  </p>
                </>
              ),
            }))}
          />
        )}
      </Section>
      <p class="small">
        {t.subscribe} <a href="/notices#feeds">{t.toFeeds}</a>
      </p>
    </Page>
  )
}
