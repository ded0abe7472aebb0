import { useEffect, useRef } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Asked } from './ask-form.tsx'
import { api } from './auth-api.ts'
import { refusalTexts } from './refusal-texts.ts'
import { Refusal } from './refusal.tsx'
import { signInTexts } from './texts.ts'
import { typed } from './typed.ts'
import { useRequest } from './use-request.ts'

interface Props {
  asked: Asked
  onEnter: () => void
  onBack: () => void
}

export function CodeForm({ asked, onEnter, onBack }: Props) {
  const t = useTexts(signInTexts)
  const refused = useTexts(refusalTexts)
  const form = useRef<HTMLFormElement>(null)
  const { busy, problem, send } = useRequest()
  const { email, invitation } = asked
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  async function enter(event: SubmitEvent) {
    event.preventDefault()
    const code = typed(event, 'code')
    if (await send(() => api.sessions.$post({ json: { ...asked, code } }))) onEnter()
  }

  return (
    <form class="form" onSubmit={enter} ref={form}>
      <Notice appears>
        <p>{invitation ? t.sentInvited(email) : t.sent(email)}</p>
      </Notice>
      <Refusal problem={problem} />
      {problem?.errors['invitation'] && <FieldNotice>{refused.invitation}</FieldNotice>}
      {problem?.errors['name'] && <FieldNotice>{refused.name}</FieldNotice>}
      <TextField
        name="code"
        label={t.code}
        hint={t.codeHint}
        error={problem?.errors['code'] && refused.code}
        shape="code"
        inputMode="numeric"
        autocomplete="one-time-code"
        requiredWord={t.required}
        required
      />
      <div class="row">
        <Button variant="primary" busy={busy}>
          {t.enter}
        </Button>
        <Button onClick={() => send(() => api.codes.$post({ json: { email, invitation } }))}>{t.again}</Button>
        <Button variant="quiet" onClick={onBack}>
          {t.otherAddress}
        </Button>
      </div>
      <details>
        <summary>{t.notArriving}</summary>
        <p>{t.notArrivingText}</p>
      </details>
    </form>
  )
}

function FieldNotice({ children }: { children: string }) {
  return (
    <Notice tone="error" appears>
      <p>{children}</p>
    </Notice>
  )
}
