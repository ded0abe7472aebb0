import { useContext } from 'preact/hooks'
import type { TeamRemarks } from '../../worker/feedback/team-remarks.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { HeardNotice } from './heard/heard-notice.tsx'
import { RemarkCard } from './remark-card.tsx'
import { feedbackTexts } from './texts.ts'

export interface TeamRemarksProps extends Omit<TeamRemarks, 'more'> {
  state: keyof typeof feedbackTexts.ja.states | undefined
  isFirst: boolean
  /** Query of the next page. */
  next: string | undefined
}

const states = ['open', 'received', 'reflected', 'declined'] as const

/** What was said to a team, and what it made of it. */
export default function TeamRemarksPage(props: TeamRemarksProps) {
  const { team, remarks, counts, state, isFirst, next } = props
  const t = useTexts(feedbackTexts)
  const language = useContext(LanguageContext)
  const title = t.title(team.municipality)
  const address = `/teams/${team.id}/remarks`
  const all = states.reduce((sum, each) => sum + (counts[each] ?? 0), 0)
  const tabOf = (of: (typeof states)[number] | undefined) => ({
    href: of ? `${address}?state=${of}` : address,
    label: of ? t.states[of] : t.all,
    number: of ? (counts[of] ?? 0) : all,
    current: of === state,
  })

  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: title }]} />
      <PageTitle
        title={title}
        lead={t.lead}
        meta={<span>{showFiscalYear(team.fiscalYear, language)}</span>}
        actions={
          <>
            <LinkButton href={`${address}.csv`}>{t.csv}</LinkButton>
            <LinkButton href={`${address}.jsonld`}>{t.jsonld}</LinkButton>
            <Button icon="print" onClick={() => window.print()}>
              {t.print}
            </Button>
          </>
        }
      />
      {props.unheard && <HeardNotice release={props.unheard} />}
      <Tabs label={t.filter} tabs={[tabOf(undefined), ...states.map(tabOf)]} />
      <Section title={t.list}>
        {remarks.length === 0 ? (
          <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>
        ) : (
          <div class="stack">
            {remarks.map((remark) => (
              <RemarkCard key={remark.id} remark={remark} {...props} />
            ))}
          </div>
        )}
        {(next !== undefined || !isFirst) && (
          <Pagination
            label={t.pages}
            previous={isFirst ? undefined : { href: tabOf(state).href, label: t.start }}
            next={next === undefined ? undefined : { href: `${address}${next}`, label: t.next }}
            range={t.shown(remarks.length)}
          />
        )}
      </Section>
    </Page>
  )
}
