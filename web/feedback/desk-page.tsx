import { useContext, useRef } from 'preact/hooks'
import type { Desk } from '../../worker/feedback/desk/desk.ts'
import type { DeskQuery } from '../../worker/feedback/desk/schema.ts'
import { showDay } from '../dates.ts'
import { useKeys } from '../deidentification/use-keys.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { KeyHelp } from '../ui/key-help.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { filterQuery } from './desk/address.ts'
import { Conflicts } from './desk/conflicts.tsx'
import { DeskFilter } from './desk/desk-filter.tsx'
import { DeskRows } from './desk/desk-rows.tsx'
import { stepFocus } from './desk/step-focus.ts'
import { deskTexts } from './desk/texts.ts'

const shows = ['todo', 'waiting', 'changed', 'new', 'all'] as const

/** An advisor's teams, in the order in which to visit them. */
export default function DeskPage(props: Desk & { query: DeskQuery }) {
  const { teams, counts, next, hasNext, query } = props
  const t = useTexts(deskTexts)
  const language = useContext(LanguageContext)
  const list = useRef<HTMLDivElement>(null)
  const step = (by: number) => stepFocus([...(list.current?.querySelectorAll<HTMLElement>('a.desk-team') ?? [])], by)
  useKeys({ j: () => step(1), k: () => step(-1) }, ['j', 'k'], true)
  const pageAt = (page: number) => `/desk${filterQuery(query, { page: String(page) })}`

  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: t.title }]} />
      <PageTitle title={t.title} lead={t.lead} meta={next && t.next(next.label, showDay(next.dateFrom, language))} />
      <Tabs
        label={t.show}
        tabs={shows.map((show) => ({
          href: `/desk${filterQuery({ ...query, show })}`,
          label: t.shows[show],
          number: counts[show],
          current: show === query.show,
        }))}
      />
      <DeskFilter {...props} />
      <Section title={t.teams}>
        {teams.length === 0 ? (
          query.show === 'all' ? (
            <EmptyState title={t.emptyAll}>{t.emptyAllHelp}</EmptyState>
          ) : (
            <EmptyState title={t.empty} action={<LinkButton href="/desk?show=all">{t.showAll}</LinkButton>}>
              {t.emptyHelp}
            </EmptyState>
          )
        ) : (
          <div ref={list}>
            <DeskRows teams={teams} query={query} />
          </div>
        )}
        {(query.page > 1 || hasNext) && (
          <Pagination
            label={t.pages}
            range={t.range(teams.length)}
            previous={query.page > 1 ? { href: pageAt(query.page - 1), label: t.previousPage } : undefined}
            next={hasNext ? { href: pageAt(query.page + 1), label: t.nextPage } : undefined}
          />
        )}
      </Section>
      <Conflicts />
      {teams.length > 0 && (
        <details class="no-print">
          <summary>{t.keys}</summary>
          <p class="small">{t.settleHint}</p>
          <KeyHelp
            keys={[
              { keys: ['j'], does: t.keyDown },
              { keys: ['k'], does: t.keyUp },
              { keys: ['Enter'], does: t.keyOpen },
            ]}
          />
        </details>
      )}
    </Page>
  )
}
