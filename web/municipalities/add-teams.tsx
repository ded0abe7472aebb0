import { useState } from 'preact/hooks'
import { readTeams } from '../../worker/municipalities/year-csv.ts'
import { useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { setUpTexts } from './set-up-texts.ts'
import { TeamBox, type Visibility } from './team-box.tsx'
import { yearTexts } from './texts.ts'
import { yearApi } from './year-api.ts'

export function AddTeams({ fiscalYear }: { fiscalYear: number }) {
  const t = useTexts(yearTexts)
  const words = useTexts(setUpTexts)
  const [teams, setTeams] = useState('')
  const [visibility, setVisibility] = useState<Visibility>('at_once')
  const { busy, problem, errors, send } = useSending()
  const isEmpty = readTeams(teams).length === 0

  async function add(event: Event) {
    event.preventDefault()
    await send(async () => {
      const param = { fiscalYear: String(fiscalYear) }
      await yearApi[':fiscalYear{20[0-9][0-9]}'].teams.$post({ param, json: { teams, visibility } })
      location.assign(`/years/${fiscalYear}`)
    })
  }

  return (
    <form class="form" onSubmit={add} noValidate>
      <TeamBox {...{ fiscalYear, visibility, errors }} text={teams} onText={setTeams} onVisibility={setVisibility} />
      {problem && <Notice tone="error" title={problem.stale ? t.changed : problem.title} appears />}
      {Object.keys(errors).length > 0 && <Notice tone="error" title={words.fixFirst} appears />}
      <Button busy={busy} disabled={isEmpty}>
        {t.addTeamsButton}
      </Button>
    </form>
  )
}
