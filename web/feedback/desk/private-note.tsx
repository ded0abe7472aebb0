import { useState } from 'preact/hooks'
import type { deskRoutes } from '../../../worker/feedback/desk/routes.ts'
import { client } from '../../api.ts'
import { useTexts } from '../../i18n.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { useLeaveWarning } from '../../use-leave-warning.ts'
import { deskTexts } from './texts.ts'

const api = client<typeof deskRoutes>('/api/desk')

/** What an advisor keeps about a team for nobody else. It is loaded when it is opened: it does not stand on the page for who looks on. */
export function PrivateNote({ releaseId }: { releaseId: string }) {
  const t = useTexts(deskTexts)
  const [seen, setSeen] = useState<number>()
  const [text, setText] = useState('')
  const [saved, setSaved] = useState('')
  const { busy, problem, errors, send } = useSending()
  const param = { releaseId }
  useLeaveWarning(() => text !== saved)

  const load = () =>
    send(async () => {
      const note = await (await api[':releaseId'].note.$get({ param })).json()
      setSeen(note.notedAt)
      setText(note.text)
      setSaved(note.text)
    })
  const save = (event: Event) => {
    event.preventDefault()
    if (seen === undefined) return
    void send(async () => {
      const answer = await api[':releaseId'].note.$put({ param, json: { text, seen } })
      setSeen((await answer.json()).notedAt)
      setSaved(text)
    })
  }

  return (
    <details onToggle={(event) => event.currentTarget.open && seen === undefined && void load()}>
      <summary>{t.note}</summary>
      <form class="form" onSubmit={save} noValidate>
        <SendingProblem problem={problem?.stale ? { ...problem, title: t.noteStale } : problem} />
        {seen !== undefined && (
          <>
            <TextArea
              name="note"
              label={t.note}
              hint={t.noteHint}
              rows={3}
              value={text}
              error={errors['text']}
              maxLength={4000}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <div class="row">
              <Button busy={busy}>{t.saveNote}</Button>
              {seen > 0 && text === saved && <Notice tone="success" appears title={t.noteSaved} />}
            </div>
          </>
        )}
      </form>
    </details>
  )
}
