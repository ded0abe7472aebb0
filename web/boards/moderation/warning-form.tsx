import { useState } from 'preact/hooks'
import { useTexts } from '../../i18n.ts'
import { NameFindings } from '../../names/name-findings.tsx'
import { useNameCheck } from '../../names/use-name-check.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { moderationApi, type Reason } from './moderation-api.ts'
import { moderationTexts } from './texts.ts'

/** Tells who wrote a message what was wrong with it. */
export function WarningForm({ messageId, reason }: { messageId: string; reason: Reason }) {
  const t = useTexts(moderationTexts)
  const [text, setText] = useState('')
  const names = useNameCheck({ text, onText: setText })
  const { busy, problem, errors, send } = useSending()
  const fieldId = `warning-${messageId}`
  const submit = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      const kept = await names.settle()
      if (!kept) return
      await moderationApi.messages[':id'].warnings.$post({ param: { id: messageId }, json: { reason, text, kept } })
      location.reload()
    })
  }
  return (
    <form class="form" onSubmit={submit} noValidate>
      <SendingProblem problem={problem} />
      <TextArea
        name="text"
        id={fieldId}
        label={t.warnText}
        requiredWord={t.required}
        rows={2}
        value={text}
        error={errors['text']}
        maxLength={500}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <NameFindings names={names} fieldId={fieldId} />
      <div>
        <Button busy={busy}>{t.sendWarning}</Button>
      </div>
    </form>
  )
}
