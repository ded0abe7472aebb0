import { useContext } from 'preact/hooks'
import type { SessionAdvice } from '../../worker/feedback/advice/search.ts'
import { sheets } from '../../worker/plans/sheets.ts'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Rows } from '../ui/rows.tsx'
import { AdviceCard, useTeamName } from './advice/advice-card.tsx'
import { adviceTexts } from './advice/texts.ts'

type Remarks = SessionAdvice['remarks']

/** What was said in a session, team by team, with what became of it: for a sheet of paper. */
export default function SessionAdvicePage(props: SessionAdvice & { isFirst: boolean }) {
  const { session, remarks, keywords, next, isFirst } = props
  const t = useTexts(adviceTexts)
  const language = useContext(LanguageContext)
  const address = `/advice/sessions/${session.fiscalYear}/${session.number}`
  const teams = [...Map.groupBy(remarks, ({ team, release, id }) => release?.teamId || team || id)]
  const days = [...new Set([session.dateFrom, session.dateTo])].map((day) => showDay(day, language)).join(' – ')

  return (
    <Page>
      <Breadcrumb
        label={t.trail}
        trail={[
          { label: t.home, href: '/' },
          { label: t.title, href: '/advice' },
          { label: t.sessionTitle(session.label) },
        ]}
      />
      <PageTitle
        title={t.sessionTitle(session.label)}
        lead={t.sessionLead}
        meta={
          <>
            <span>{`${session.program} ${showFiscalYear(session.fiscalYear, language)}`}</span>
            <span>{days}</span>
            <span>{t.count(remarks.length)}</span>
          </>
        }
        actions={
          <Button variant="primary" icon="print" onClick={() => window.print()}>
            {t.print}
          </Button>
        }
      />
      {remarks.length === 0 && <EmptyState title={t.sessionEmpty}>{t.sessionEmptyHelp}</EmptyState>}
      {teams.map(([key, ofTeam]) => (
        <Team key={key} remarks={ofTeam} keywords={keywords} />
      ))}
      {(next || !isFirst) && (
        <Pagination
          label={t.pages}
          range={t.range(remarks.length)}
          previous={isFirst ? undefined : { href: address, label: t.firstPage }}
          next={next ? { href: `${address}?after=${next}`, label: t.nextPage } : undefined}
        />
      )}
    </Page>
  )
}

const order = Object.keys(sheets)

function Team({ remarks, keywords }: Pick<SessionAdvice, 'keywords'> & { remarks: Remarks }) {
  const name = useTeamName(remarks[0]!)
  const inOrder = remarks.toSorted((a, b) => placeOf(a) - placeOf(b))
  return (
    <Section title={name}>
      <Rows
        label={name}
        rows={inOrder.map((remark) => ({
          key: remark.id,
          body: <AdviceCard remark={remark} keywords={keywords} isBelowTeam talk />,
        }))}
      />
    </Section>
  )
}

function placeOf({ anchor }: Remarks[number]) {
  return anchor.sheet === null ? -1 : order.indexOf(anchor.sheet)
}
