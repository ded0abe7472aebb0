import { useContext, useState } from 'preact/hooks'
import type { RoleName } from '../../worker/auth/viewer.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { api } from './auth-api.ts'
import type { Made } from './invitation-paper.tsx'
import { invitationTexts } from './invitation-texts.ts'
import { refusalTexts } from './refusal-texts.ts'
import { Refusal } from './refusal.tsx'
import { roleTexts } from './role-texts.ts'
import { typed } from './typed.ts'
import { useRequest } from './use-request.ts'

export interface InvitingTeam {
  id: string
  municipality: string
  fiscalYear: number
  team: string
}

interface Props {
  roles: RoleName[]
  teams: InvitingTeam[]
  years: number[]
  onMade: (made: Made) => void
}

export function InvitationForm({ roles, teams, years, onMade }: Props) {
  const t = useTexts(invitationTexts)
  const words = useTexts(roleTexts)
  const refused = useTexts(refusalTexts)
  const language = useContext(LanguageContext)
  const [role, setRole] = useState<RoleName>(roles[0]!)
  const { busy, problem, send } = useRequest()
  const labelOf = ({ municipality, fiscalYear, team }: InvitingTeam) =>
    [municipality, team, showFiscalYear(fiscalYear, language)].filter(Boolean).join(' ')
  const optional = role === 'advisor'

  async function make(event: SubmitEvent) {
    event.preventDefault()
    const invitee = typed(event, 'invitee').trim()
    const teamId = typed(event, 'teamId') || undefined
    const chosen = teams.find(({ id }) => id === teamId)
    await send(async () => {
      const made = await (await api.invitations.$post({ json: { role, teamId, invitee } })).json()
      onMade({ ...made, invitee, as: [chosen && labelOf(chosen), words[role]].filter(Boolean).join(' ') })
    })
  }

  return (
    <>
      {years.length > 1 && <YearForm years={years} shown={teams[0]?.fiscalYear} />}
      <form class="form" onSubmit={make}>
        <Refusal problem={problem} />
        <Select
          name="role"
          label={t.role}
          value={role}
          options={roles.map((value) => ({ value, label: words[value] }))}
          onChange={(event) => setRole(event.currentTarget.value as RoleName)}
        />
        {role !== 'secretariat' && (
          <Select
            name="teamId"
            label={t.team}
            error={problem?.errors['teamId'] && refused.teamId}
            requiredWord={optional ? undefined : t.required}
            required={!optional}
            options={[
              { value: '', label: optional ? t.noTeam : t.chooseTeam },
              ...teams.map((team) => ({ value: team.id, label: labelOf(team) })),
            ]}
          />
        )}
        <TextField
          name="invitee"
          label={t.invitee}
          hint={t.inviteeHint}
          error={problem?.errors['invitee'] && refused.invitee}
          maxLength={60}
          autocomplete="off"
        />
        <Button variant="primary" busy={busy}>
          {t.makeCode}
        </Button>
      </form>
    </>
  )
}

/** Asks the page again, with the teams of another year. */
function YearForm({ years, shown }: { years: number[]; shown: number | undefined }) {
  const t = useTexts(invitationTexts)
  const language = useContext(LanguageContext)
  const options = years.map((year) => ({ value: String(year), label: showFiscalYear(year, language) }))
  return (
    <form class="row" method="get" action="/invitations">
      <Select name="year" label={t.year} value={shown === undefined ? undefined : String(shown)} options={options} />
      <Button small>{t.showYear}</Button>
    </form>
  )
}
