import { useState } from 'preact/hooks'
import type { remarkRoutes } from '../../worker/feedback/routes.ts'
import { client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { NameFindings } from '../names/name-findings.tsx'
import { useNameCheck } from '../names/use-name-check.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { Unfold } from './unfold.tsx'
import { useRefresh } from './live/use-live.ts'
import { remarkTexts } from './remark-texts.ts'
import { SendingProblem } from '../ui/sending-problem.tsx'

const api = client<typeof remarkRoutes>('/api/remarks')

/** One more sentence between the team and who wrote the remark. */
export function MessageForm({ remarkId }: { remarkId: string }) {
  const t = useTexts(remarkTexts)
  const [text, setText] = useState('')
  const names = useNameCheck({ text, onText: setText })
  const refresh = useRefresh()
  const { busy, problem, errors, send } = useSending()
  const fieldId = `message-${remarkId}`

  async function write(event: Event) {
    event.preventDefault()
    await send(async () => {
      const kept = await names.settle()
      if (!kept) return
      await api[':id'].messages.$post({ param: { id: remarkId }, json: { text, kept } })
      setText('')
      await refresh()
    })
  }

  return (
    <Unfold summary={t.talk}>
      {() => (
        <form class="form" onSubmit={write} noValidate>
          <SendingProblem problem={problem} />
          <TextArea
            name="text"
            id={fieldId}
            label={t.message}
            value={text}
            error={errors['text']}
            maxLength={4000}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <NameFindings names={names} fieldId={fieldId} />
          <div>
            <Button busy={busy}>{t.sendMessage}</Button>
          </div>
        </form>
      )}
    </Unfold>
  )
}
