import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { api } from './auth-api.ts'
import { refusalTexts } from './refusal-texts.ts'
import { Refusal } from './refusal.tsx'
import { signInTexts } from './texts.ts'
import { unlessCancelled } from './unless-cancelled.ts'
import { useRequest } from './use-request.ts'

export function PasskeyButton({ onEnter }: { onEnter: () => void }) {
  const t = useTexts(signInTexts)
  const refused = useTexts(refusalTexts)
  const { busy, problem, send } = useRequest()

  async function enter() {
    let answered = false
    const went = await send(async () => {
      const optionsJSON = await (await api.passkeys.challenge.$post()).json()
      // Loaded when it is asked for: the first page stays light.
      const { startAuthentication } = await import('@simplewebauthn/browser')
      const response = await startAuthentication({ optionsJSON }).catch(unlessCancelled)
      if (!response) return
      await api.passkeys.session.$post({ json: { response: { ...response, response: { ...response.response } } } })
      answered = true
    })
    if (went && answered) onEnter()
  }

  return (
    <div class="form">
      <Refusal problem={problem} />
      {problem?.type === 'invalid' && (
        <Notice tone="error" appears>
          <p>{refused.response}</p>
        </Notice>
      )}
      <div class="row">
        <Button busy={busy} onClick={enter}>
          {t.usePasskey}
        </Button>
      </div>
    </div>
  )
}
