import { useContext, useState } from 'preact/hooks'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { ApiProblem } from '../api.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { CardList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { openDraft } from './draft-api.ts'
import { planTexts } from './texts.ts'

interface Team {
  id: string
  whose: string
  fiscalYear: number
  plan?: { id: string; theme: string }
}

/** The plans of the viewer's teams; a team without one begins here. */
export default function DraftsPage({ teams }: { teams: Team[] }) {
  const t = useTexts(planTexts)
  const language = useContext(LanguageContext)
  return (
    <Page>
      <PageTitle title={t.drafts} lead={t.draftsLead} />
      {teams.length === 0 && <EmptyState title={t.noTeam}>{t.noTeamHelp}</EmptyState>}
      {teams.length > 0 && (
        <Section title={t.teams}>
          <CardList
            cards={teams
              .toSorted((a, b) => b.fiscalYear - a.fiscalYear)
              .map((team) => ({
                key: team.id,
                title: `${team.whose}　${showFiscalYear(team.fiscalYear, language)}`,
                children: team.plan ? <Plan plan={team.plan} /> : <Beginning teamId={team.id} />,
              }))}
          />
        </Section>
      )}
    </Page>
  )
}

function Plan({ plan }: { plan: { id: string; theme: string } }) {
  const t = useTexts(planTexts)
  return (
    <>
      {plan.theme && <p>{plan.theme}</p>}
      <div class="row">
        <LinkButton variant="primary" href={`/drafts/${plan.id}/vision`}>
          {t.open}
        </LinkButton>
        <LinkButton href={`/drafts/${plan.id}/report`}>{t.readReport}</LinkButton>
        <LinkButton href={`/drafts/${plan.id}/hiding`}>{t.hidePeople}</LinkButton>
        <LinkButton href={`/drafts/${plan.id}/versions`}>{t.versions}</LinkButton>
      </div>
    </>
  )
}

function Beginning({ teamId }: { teamId: string }) {
  const t = useTexts(planTexts)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const begin = async (page: 'report' | 'vision') => {
    setBusy(true)
    try {
      const { id } = await openDraft(teamId)
      location.assign(`/drafts/${id}/${page}`)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error.message || t.offline)
      setBusy(false)
    }
  }
  return (
    <EmptyState
      title={t.noPlan}
      action={
        <div class="row">
          <Button variant="primary" busy={busy} onClick={() => void begin('report')}>
            {t.beginWithReport}
          </Button>
          <Button busy={busy} onClick={() => void begin('vision')}>
            {t.begin}
          </Button>
          {problem && <Notice tone="error" appears title={problem} />}
        </div>
      }
    >
      {t.noPlanHelp}
    </EmptyState>
  )
}
