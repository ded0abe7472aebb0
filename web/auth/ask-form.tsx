import { useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { api } from './auth-api.ts'
import { refusalTexts } from './refusal-texts.ts'
import { Refusal } from './refusal.tsx'
import { signInTexts } from './texts.ts'
import { typed } from './typed.ts'
import { useRequest } from './use-request.ts'

export interface Asked {
  email: string
  invitation?: string
  name?: string
}

export function AskForm({ onAsked }: { onAsked: (asked: Asked) => void }) {
  const t = useTexts(signInTexts)
  const refused = useTexts(refusalTexts)
  const [isNew, setNew] = useState(false)
  const { busy, problem, send } = useRequest()

  async function ask(event: SubmitEvent) {
    event.preventDefault()
    const [email, name] = [typed(event, 'email'), typed(event, 'name')]
    const invitation = isNew ? typed(event, 'invitation') : undefined
    const went = await send(() => api.codes.$post({ json: { email, invitation } }))
    if (went) onAsked({ email, ...(isNew && { invitation, name }) })
  }

  return (
    <form class="form" onSubmit={ask}>
      <Refusal problem={problem} />
      <TextField
        name="email"
        type="email"
        label={t.email}
        hint={t.emailHint}
        requiredWord={t.required}
        error={problem?.errors['email'] && refused.email}
        autocomplete="email"
        required
      />
      <details onToggle={(event) => setNew(event.currentTarget.open)}>
        <summary>{t.haveInvitation}</summary>
        <div class="form">
          <TextField
            name="invitation"
            label={t.invitation}
            hint={t.invitationHint}
            error={problem?.errors['invitation'] && refused.invitation}
            shape="code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            required={isNew}
          />
          <TextField name="name" label={t.name} hint={t.nameHint} autocomplete="name" maxLength={60} required={isNew} />
        </div>
      </details>
      <Button variant="primary" busy={busy}>
        {t.askCode}
      </Button>
    </form>
  )
}
