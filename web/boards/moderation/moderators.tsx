import { useState } from 'preact/hooks'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { Lines } from '../../ui/lines.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { moderationApi } from './moderation-api.ts'
import { moderationTexts } from './texts.ts'

interface Props {
  boardId: string
  moderators: { id: string; name: string }[]
}

/** For the secretariat: who moderates a board. */
export function Moderators({ boardId, moderators }: Props) {
  const t = useTexts(moderationTexts)
  const [email, setEmail] = useState('')
  const { busy, problem, errors, send } = useSending()
  const api = moderationApi.boards[':id'].moderators
  const change = (write: () => Promise<unknown>) =>
    send(async () => {
      await write()
      location.reload()
    })
  const add = (event: Event) => {
    event.preventDefault()
    return change(() => api.$post({ param: { id: boardId }, json: { email } }))
  }
  return (
    <div class="stack stack-tight">
      <SendingProblem problem={problem} />
      <Lines
        lines={moderators.map(({ id, name }) => ({
          key: id,
          body: name,
          end: (
            <Button
              small
              variant="quiet"
              busy={busy}
              onClick={() => void change(() => api[':userId'].$delete({ param: { id: boardId, userId: id } }))}
            >
              {t.remove(name)}
            </Button>
          ),
        }))}
      />
      <form class="form" onSubmit={add} noValidate>
        <TextField
          name="email"
          type="email"
          label={t.email}
          hint={t.emailHint}
          requiredWord={t.required}
          value={email}
          error={errors['email']}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <div>
          <Button busy={busy}>{t.addModerator}</Button>
        </div>
      </form>
    </div>
  )
}
