import { useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/text-field.tsx'
import { accountTexts } from './account-texts.ts'
import { api } from './auth-api.ts'
import { Refusal } from './refusal.tsx'
import { useRequest } from './use-request.ts'

/** Takes what is one's own along, and leaves: only the own address, typed once more, does it. */
export function LeaveForm() {
  const t = useTexts(accountTexts)
  const [email, setEmail] = useState('')
  const [withMessages, setWithMessages] = useState(false)
  const { busy, problem, send } = useRequest()

  async function leave(event: SubmitEvent) {
    event.preventDefault()
    if (await send(() => api.account.leaving.$post({ json: { email, withMessages } }))) location.assign('/')
  }

  return (
    <div class="stack">
      <p>{t.dataText}</p>
      <div>
        <LinkButton href="/api/auth/account/data.json">{t.takeData}</LinkButton>
      </div>
      <details>
        <summary>{t.leave}</summary>
        <form class="form" onSubmit={leave} noValidate>
          <Refusal problem={problem} />
          <p>{t.leaveText}</p>
          <Checkbox
            name="withMessages"
            label={t.withMessages}
            hint={t.withMessagesHint}
            checked={withMessages}
            onChange={({ currentTarget: { checked } }) => setWithMessages(checked)}
          />
          <TextField
            name="email"
            id="leaving-email"
            type="email"
            label={t.typeAddress}
            requiredWord={t.required}
            value={email}
            error={problem?.errors['email']}
            autocomplete="off"
            onInput={({ currentTarget: { value } }) => setEmail(value)}
          />
          <div>
            <Button variant="danger" busy={busy}>
              {t.leaveNow}
            </Button>
          </div>
        </form>
      </details>
    </div>
  )
}
