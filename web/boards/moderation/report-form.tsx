import { useState } from 'preact/hooks'
import { useTexts } from '../../i18n.ts'
import { NameFindings } from '../../names/name-findings.tsx'
import { useNameCheck } from '../../names/use-name-check.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { moderationApi, type Reason } from './moderation-api.ts'
import { ReasonChoice } from './reason-choice.tsx'
import { moderationTexts } from './texts.ts'

/** Tells the moderators of a message. */
export function ReportForm({ messageId, onCancel }: { messageId: string; onCancel: () => void }) {
  const t = useTexts(moderationTexts)
  const [reason, setReason] = useState<Reason>('person')
  const [text, setText] = useState('')
  const [isSent, setSent] = useState(false)
  const names = useNameCheck({ text, onText: setText })
  const { busy, problem, errors, send } = useSending()
  const fieldId = `report-${messageId}`

  const submit = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      const kept = await names.settle()
      if (!kept) return
      await moderationApi.messages[':id'].reports.$post({ param: { id: messageId }, json: { reason, text, kept } })
      setSent(true)
    })
  }

  if (isSent) return <Notice tone="success" title={t.reported} appears />
  return (
    <form class="form" onSubmit={submit} noValidate>
      <SendingProblem problem={problem} />
      <ReasonChoice id={`reason-${messageId}`} reason={reason} onChoose={setReason} />
      <TextArea
        name="text"
        id={fieldId}
        label={t.reportText}
        hint={t.reportHint}
        rows={2}
        value={text}
        error={errors['text']}
        maxLength={500}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <NameFindings names={names} fieldId={fieldId} />
      <div class="row">
        <Button variant="primary" busy={busy}>
          {t.sendReport}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
