import { useState } from 'preact/hooks'
import type { RoleName } from '../../worker/auth/viewer.ts'
import { useTexts } from '../i18n.ts'
import { Card } from '../ui/card.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { InvitationForm, type InvitingTeam } from './invitation-form.tsx'
import { InvitationList, type Invitation } from './invitation-list.tsx'
import { InvitationPaper, type Made } from './invitation-paper.tsx'
import { invitationTexts } from './invitation-texts.ts'

interface Props {
  origin: string
  roles: RoleName[]
  teams: InvitingTeam[]
  /** Years to choose teams from; none where the teams are all there. */
  years: number[]
  invitations: Invitation[]
  /** Where the next page of the list begins. */
  before: number | null
}

export default function InvitationsPage({ origin, roles, teams, years, invitations, before }: Props) {
  const t = useTexts(invitationTexts)
  const [made, setMade] = useState<Made>()

  return (
    <Page>
      <PageTitle title={t.title} lead={t.lead} />
      {made ? (
        <InvitationPaper made={made} origin={origin} onAnother={() => setMade(undefined)} />
      ) : (
        <Section title={t.make}>
          <Card>
            <InvitationForm roles={roles} teams={teams} years={years} onMade={setMade} />
          </Card>
        </Section>
      )}
      <div class="no-print">
        <Section title={t.list}>
          <InvitationList invitations={invitations} before={before} />
        </Section>
      </div>
    </Page>
  )
}
