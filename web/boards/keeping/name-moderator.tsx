import { useState } from 'preact/hooks'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { moderationApi } from '../moderation/moderation-api.ts'
import { keepingTexts } from './texts.ts'

/** For a closed board, whose record the secretariat does not read. */
export function NameModerator({ boardId }: { boardId: string }) {
  const t = useTexts(keepingTexts)
  const [email, setEmail] = useState('')
  const [isDone, setDone] = useState(false)
  const { busy, problem, errors, send } = useSending()
  const name = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      await moderationApi.boards[':id'].moderators.$post({ param: { id: boardId }, json: { email } })
      setEmail('')
      setDone(true)
    })
  }
  return (
    <details>
      <summary>{t.nameModerator}</summary>
      <form class="form" onSubmit={name} noValidate>
        <SendingProblem problem={problem} stale={t.stale} />
        {isDone && <Notice tone="success" title={t.named} appears />}
        <TextField
          name="email"
          id={`moderator-${boardId}`}
          type="email"
          label={t.memberEmail}
          hint={t.nameModeratorHint}
          requiredWord={t.required}
          value={email}
          error={errors['email']}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <div>
          <Button busy={busy}>{t.nameModerator}</Button>
        </div>
      </form>
    </details>
  )
}
