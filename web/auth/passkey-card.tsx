import { useContext, useState } from 'preact/hooks'
import { showDay } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { accountTexts } from './account-texts.ts'
import { api } from './auth-api.ts'
import type { OwnPasskey } from './passkeys.tsx'
import { refusalTexts } from './refusal-texts.ts'
import { Refusal } from './refusal.tsx'
import { typed } from './typed.ts'
import { useRequest } from './use-request.ts'

interface Props {
  passkey: OwnPasskey
  onRename: (name: string) => void
  onRemove: () => void
}

export function PasskeyCard({ passkey: { id, name, createdAt }, onRename, onRemove }: Props) {
  const t = useTexts(accountTexts)
  const refused = useTexts(refusalTexts)
  const language = useContext(LanguageContext)
  const [renaming, setRenaming] = useState(false)
  const { busy, problem, send } = useRequest()

  async function rename(event: SubmitEvent) {
    event.preventDefault()
    const next = typed(event, 'name').trim()
    if (!(await send(() => api.passkeys[':id'].$patch({ param: { id }, json: { name: next } })))) return
    setRenaming(false)
    onRename(next)
  }

  async function remove() {
    if (await send(() => api.passkeys[':id'].$delete({ param: { id } }))) onRemove()
  }

  return (
    <div class="stack stack-tight">
      <h3>{name || t.unnamed}</h3>
      {createdAt !== null && <p class="small">{t.since(showDay(createdAt, language))}</p>}
      <Refusal problem={problem} />
      {renaming && (
        <form class="form" onSubmit={rename}>
          <TextField
            name="name"
            id={`name-${id}`}
            label={t.newName}
            error={problem?.errors['name'] && refused.passkeyName}
            defaultValue={name}
            maxLength={40}
            required
          />
          <div class="row">
            <Button busy={busy}>{t.save}</Button>
            <Button variant="quiet" onClick={() => setRenaming(false)}>
              {t.cancel}
            </Button>
          </div>
        </form>
      )}
      {!renaming && (
        <div class="row">
          <Button small onClick={() => setRenaming(true)}>
            {t.rename}
          </Button>
          <Button small variant="danger" busy={busy} onClick={remove}>
            {t.remove}
          </Button>
        </div>
      )}
    </div>
  )
}
