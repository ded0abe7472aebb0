import { useState } from 'preact/hooks'
import type { deskRoutes } from '../../../worker/feedback/desk/routes.ts'
import { client } from '../../api.ts'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { deskTexts } from './texts.ts'

const api = client<typeof deskRoutes>('/api/desk')

/** Municipalities whose teams an advisor must not get. */
export function Conflicts() {
  const t = useTexts(deskTexts)
  const [municipality, setMunicipality] = useState('')
  const [declared, setDeclared] = useState<string[]>()
  const { busy, problem, errors, send } = useSending()
  const load = () =>
    send(async () => {
      setDeclared((await (await api.conflicts.$get()).json()).municipalities)
    })
  const declare = (event: Event) => {
    event.preventDefault()
    void send(async () => {
      await api.conflicts.$post({ json: { municipality } })
      location.reload()
    })
  }
  return (
    <details class="no-print" onToggle={(event) => event.currentTarget.open && !declared && void load()}>
      <summary>{t.conflicts}</summary>
      <form class="form" onSubmit={declare} noValidate>
        <SendingProblem problem={problem} />
        <p class="small">{t.conflictsLead}</p>
        {declared && <p class="small">{declared.join('、') || t.conflictsNone}</p>}
        <TextField
          name="municipality"
          label={t.conflictMunicipality}
          hint={t.conflictHint}
          value={municipality}
          error={errors['municipality']}
          maxLength={40}
          onInput={(event) => setMunicipality(event.currentTarget.value)}
        />
        <div>
          <Button busy={busy}>{t.declare}</Button>
        </div>
      </form>
    </details>
  )
}
