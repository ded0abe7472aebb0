import { useRef } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { accountTexts } from './account-texts.ts'
import { api } from './auth-api.ts'
import type { OwnPasskey } from './passkeys.tsx'
import { refusalTexts } from './refusal-texts.ts'
import { Refusal } from './refusal.tsx'
import { typed } from './typed.ts'
import { unlessCancelled } from './unless-cancelled.ts'
import { useRequest } from './use-request.ts'

export function NewPasskey({ onAdded }: { onAdded: (passkey: OwnPasskey) => void }) {
  const t = useTexts(accountTexts)
  const refused = useTexts(refusalTexts)
  const form = useRef<HTMLFormElement>(null)
  const { busy, problem, send } = useRequest()

  async function add(event: SubmitEvent) {
    event.preventDefault()
    const name = typed(event, 'name').trim()
    await send(async () => {
      const optionsJSON = await (await api.passkeys.registration.$post()).json()
      const { startRegistration } = await import('@simplewebauthn/browser')
      const response = await startRegistration({ optionsJSON }).catch(unlessCancelled)
      if (!response) return
      const json = { name, response: { ...response, response: { ...response.response } } }
      const { id } = await (await api.passkeys.$post({ json })).json()
      form.current?.reset()
      onAdded({ id, name, createdAt: Date.now() })
    })
  }

  return (
    <form class="form" onSubmit={add} ref={form}>
      <Refusal problem={problem} />
      {problem?.errors['response'] && (
        <Notice tone="error" appears>
          <p>{refused.response}</p>
        </Notice>
      )}
      <TextField
        name="name"
        id="passkey-name"
        label={t.passkeyName}
        hint={t.passkeyNameHint}
        error={problem?.errors['name'] && refused.passkeyName}
        maxLength={40}
        required
      />
      <div class="row">
        <Button busy={busy}>{t.addPasskey}</Button>
      </div>
    </form>
  )
}
