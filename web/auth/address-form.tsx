import { useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { accountTexts } from './account-texts.ts'
import { api } from './auth-api.ts'
import { Done } from './done.tsx'
import { refusalTexts } from './refusal-texts.ts'
import { Refusal } from './refusal.tsx'
import { typed } from './typed.ts'
import { useRequest } from './use-request.ts'

/** First the new address, then the code that went there. */
export function AddressForm({ email }: { email: string }) {
  const t = useTexts(accountTexts)
  const refused = useTexts(refusalTexts)
  const [current, setCurrent] = useState(email)
  const [asked, setAsked] = useState<string>()
  const { busy, problem, send } = useRequest()

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (!asked) {
      const next = typed(event, 'email')
      if (await send(() => api.account.address.$post({ json: { email: next } }))) setAsked(next)
      return
    }
    const code = typed(event, 'code')
    if (!(await send(() => api.account.address.$put({ json: { email: asked, code } })))) return
    setCurrent(asked)
    setAsked(undefined)
  }

  return (
    <form class="form" onSubmit={submit}>
      <p>{t.addressNow(current)}</p>
      <Refusal problem={problem} />
      <Done>{current !== email && !asked && t.addressChanged}</Done>
      {asked ? (
        <>
          <Notice appears>
            <p>{t.codeSent(asked)}</p>
          </Notice>
          <TextField
            key="code"
            name="code"
            label={t.code}
            error={problem?.errors['code'] && refused.code}
            shape="code"
            inputMode="numeric"
            autocomplete="one-time-code"
            required
          />
        </>
      ) : (
        <TextField
          key="email"
          name="email"
          type="email"
          label={t.newAddress}
          hint={t.newAddressHint}
          error={problem?.errors['email'] && refused.email}
          autocomplete="email"
          required
        />
      )}
      <div class="row">
        <Button busy={busy}>{asked ? t.changeAddress : t.askCode}</Button>
        {asked && (
          <Button variant="quiet" onClick={() => setAsked(undefined)}>
            {t.otherAddress}
          </Button>
        )}
      </div>
    </form>
  )
}
