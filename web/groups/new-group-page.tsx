import { useContext } from 'preact/hooks'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Lines } from '../ui/lines.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Proposal } from './proposal.tsx'
import { groupTexts } from './texts.ts'

interface Team {
  id: string
  teamName: string
  municipality: string
}

interface Props {
  fiscalYear: number
  query: string
  found: Team[]
  chosen: Team[]
}

/** Searching and choosing are plain links, so the choice is in the address and outlives a reload. */
export default function NewGroupPage({ fiscalYear, query, found, chosen }: Props) {
  const t = useTexts(groupTexts)
  const language = useContext(LanguageContext)
  const ids = chosen.map(({ id }) => id)

  return (
    <Page width="narrow">
      <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: t.newTitle }]} />
      <PageTitle title={t.newTitle} lead={t.newLead} meta={showFiscalYear(fiscalYear, language)} />
      <Section title={t.chosen}>
        {chosen.length === 0 ? (
          <EmptyState title={t.chosenNone} />
        ) : (
          <Lines
            lines={chosen.map((team) => ({
              key: team.id,
              body: nameOf(team),
              end: (
                <LinkButton
                  small
                  icon="remove"
                  href={addressOf({ year: fiscalYear, query, teams: ids.filter((id) => id !== team.id) })}
                  aria-label={t.removeOf(nameOf(team))}
                >
                  {t.remove}
                </LinkButton>
              ),
            }))}
          />
        )}
      </Section>
      <Section title={t.search}>
        <form class="form" method="get" action="/groups/new">
          <input type="hidden" name="year" value={fiscalYear} />
          {ids.map((id) => (
            <input key={id} type="hidden" name="team" value={id} />
          ))}
          <TextField name="q" label={t.searchLabel} hint={t.searchHint} value={query} maxLength={20} type="search" />
          <Button icon="search">{t.searchButton}</Button>
        </form>
        {query && found.length === 0 && <p>{t.notFound}</p>}
        <Lines
          lines={found.map((team) => ({
            key: team.id,
            body: nameOf(team),
            end: (
              <LinkButton
                small
                icon="add"
                href={addressOf({ year: fiscalYear, query: '', teams: [...ids, team.id] })}
                aria-label={t.addOf(nameOf(team))}
              >
                {t.add}
              </LinkButton>
            ),
          }))}
        />
      </Section>
      <Section title={t.proposal}>
        <Proposal fiscalYear={fiscalYear} teamIds={ids} />
      </Section>
    </Page>
  )
}

function nameOf({ municipality, teamName }: Team) {
  return teamName ? `${municipality} ${teamName}` : municipality
}

function addressOf({ year, query, teams }: { year: number; query: string; teams: string[] }) {
  const asked = new URLSearchParams({ year: String(year) })
  if (query) asked.set('q', query)
  for (const id of teams) asked.append('team', id)
  return `/groups/new?${asked}`
}
