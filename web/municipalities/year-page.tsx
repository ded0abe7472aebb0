import { useContext } from 'preact/hooks'
import type { TeamOfYear } from '../../worker/municipalities/queries.ts'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { AdvisorNames } from './advisor-names.tsx'
import { AddTeams } from './add-teams.tsx'
import { CloseYear } from './close-year.tsx'
import { yearTexts } from './texts.ts'

interface Props {
  fiscalYear: number
  program: string
  theme: string
  /** What the year calls advisors. */
  advisor: string
  advisorNames: 'name' | 'role'
  closedAt: number | undefined
  counts: { all: number; shared: number }
  only: 'unshared' | undefined
  isFirst: boolean
  next: string | undefined
  teams: TeamOfYear[]
}

export default function YearPage(props: Props) {
  const { fiscalYear, program, theme, closedAt, counts, only, isFirst, next, teams } = props
  const t = useTexts(yearTexts)
  const language = useContext(LanguageContext)
  const here = `/years/${fiscalYear}`
  const filter = only ? `only=${only}&` : ''

  return (
    <Page>
      <Breadcrumb
        label={t.trail}
        trail={[
          { label: t.home, href: '/' },
          { label: t.years, href: '/years' },
          { label: showFiscalYear(fiscalYear, language) },
        ]}
      />
      <PageTitle
        title={showFiscalYear(fiscalYear, language)}
        lead={`${program} – ${theme}`}
        meta={t.noText}
        actions={
          <>
            {closedAt === undefined && (
              <>
                <LinkButton
                  variant={counts.all > 0 ? 'primary' : 'secondary'}
                  icon="add"
                  href={`/groups/new?year=${fiscalYear}`}
                >
                  {t.newGroup}
                </LinkButton>
                {counts.all > 1 && <LinkButton href={`/overview/pairs?year=${fiscalYear}`}>{t.pairs}</LinkButton>}
                <LinkButton variant={counts.all > 0 ? 'secondary' : 'primary'} href="/invitations">
                  {t.invite}
                </LinkButton>
              </>
            )}
            <LinkButton href={`${here}/themes`}>{t.themes}</LinkButton>
            <LinkButton href={`${here}/conflicts`}>{t.conflicts}</LinkButton>
          </>
        }
      />
      {closedAt !== undefined && <Notice>{t.closedOn(showDay(closedAt, language))}</Notice>}
      <dl class="figures">
        <Figure name={t.all} value={counts.all} />
        <Figure name={t.shared} value={counts.shared} />
        <Figure name={t.unshared} value={counts.all - counts.shared} />
      </dl>
      <Section title={t.teams}>
        <Tabs
          label={t.show}
          tabs={[
            { href: here, label: t.showAll, current: !only },
            { href: `${here}?only=unshared`, label: t.showUnshared, current: only === 'unshared' },
          ]}
        />
        {teams.length === 0 ? <EmptyState title={counts.all > 0 ? t.empty : t.emptyYear} /> : <Teams teams={teams} />}
        {(next || !isFirst) && (
          <Pagination
            label={t.pages}
            range={t.range(teams.length)}
            previous={isFirst ? undefined : { href: only ? `${here}?only=${only}` : here, label: t.first }}
            next={next ? { href: `${here}?${filter}after=${encodeURIComponent(next)}`, label: t.next } : undefined}
          />
        )}
      </Section>
      <AdvisorNames {...props} />
      {closedAt === undefined && (
        <>
          <Section title={t.addTeams}>
            <AddTeams fiscalYear={fiscalYear} />
          </Section>
          <CloseYear fiscalYear={fiscalYear} />
        </>
      )}
    </Page>
  )
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Teams({ teams }: { teams: TeamOfYear[] }) {
  const t = useTexts(yearTexts)
  const language = useContext(LanguageContext)
  const columns: Column<TeamOfYear>[] = [
    {
      key: 'team',
      label: t.team,
      heads: true,
      cell: ({ prefecture, municipality, teamName }) => `${prefecture} ${municipality} ${teamName}`,
    },
    {
      key: 'sharing',
      label: t.sharing,
      cell: ({ latest }) =>
        latest ? t.number(latest.number, showDay(latest.at, language)) : <Badge tone="warning">{t.unshared}</Badge>,
    },
    {
      key: 'groups',
      label: t.groups,
      cell: ({ groups }) =>
        groups.length === 0
          ? t.noGroup
          : groups.map(({ id, name, state }) => (
              <div key={id} class="row">
                <a href={`/groups/${id}`}>{name}</a>
                <Badge tone={state === 'accepted' ? 'success' : state === 'proposed' ? 'warning' : 'neutral'}>
                  {t.states[state]}
                </Badge>
              </div>
            )),
    },
  ]
  return <DataTable caption={t.list} captionHidden columns={columns} rows={teams} rowKey={({ id }) => id} />
}
