import { useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { accountTexts } from './account-texts.ts'
import { api } from './auth-api.ts'
import { Done } from './done.tsx'
import { refusalTexts } from './refusal-texts.ts'
import { Refusal } from './refusal.tsx'
import { typed } from './typed.ts'
import { useRequest } from './use-request.ts'

export function NameForm({ name }: { name: string }) {
  const t = useTexts(accountTexts)
  const refused = useTexts(refusalTexts)
  const [saved, setSaved] = useState(false)
  const { busy, problem, send } = useRequest()

  async function save(event: SubmitEvent) {
    event.preventDefault()
    const typedName = typed(event, 'name')
    setSaved(false)
    setSaved(await send(() => api.account.name.$put({ json: { name: typedName } })))
  }

  return (
    <form class="form" onSubmit={save}>
      <Refusal problem={problem} />
      <Done>{saved && t.saved}</Done>
      <TextField
        name="name"
        label={t.name}
        hint={t.nameHint}
        error={problem?.errors['name'] && refused.name}
        requiredWord={t.required}
        defaultValue={name}
        autocomplete="name"
        maxLength={60}
        required
      />
      <div class="row">
        <Button busy={busy}>{t.saveName}</Button>
      </div>
    </form>
  )
}
