import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { accountTexts } from './account-texts.ts'
import { api } from './auth-api.ts'
import { refusalTexts } from './refusal-texts.ts'
import { Refusal } from './refusal.tsx'
import { signInTexts } from './texts.ts'
import { typed } from './typed.ts'
import { useRequest } from './use-request.ts'

export function RedeemForm() {
  const t = useTexts(accountTexts)
  const { invitationHint } = useTexts(signInTexts)
  const refused = useTexts(refusalTexts)
  const { busy, problem, send } = useRequest()

  async function redeem(event: SubmitEvent) {
    event.preventDefault()
    const invitation = typed(event, 'invitation')
    // A new role changes the menu and the home page as well.
    if (await send(() => api.account.invitation.$post({ json: { invitation } }))) location.assign('/')
  }

  return (
    <form class="form" onSubmit={redeem}>
      <p>{t.invitationText}</p>
      <Refusal problem={problem} />
      <TextField
        name="invitation"
        label={t.invitationCode}
        hint={invitationHint}
        error={problem?.errors['invitation'] && refused.invitation}
        shape="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        required
      />
      <div class="row">
        <Button busy={busy}>{t.useInvitation}</Button>
      </div>
    </form>
  )
}
