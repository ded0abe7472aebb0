import { useState } from 'preact/hooks'
import type { KeptName } from '../../../worker/names/name-check.ts'
import { useTexts } from '../../i18n.ts'
import { NameFindings } from '../../names/name-findings.tsx'
import { useNameCheck } from '../../names/use-name-check.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { directoryTexts } from './texts.ts'

interface Props {
  id: string
  label: string
  hint: string
  write: (json: { text: string; kept: KeptName[] }) => Promise<unknown>
  onSent: () => void
  onCancel: () => void
}

/** A request for contact, or the answer to one. */
export function ContactForm({ id, label, hint, write, onSent, onCancel }: Props) {
  const t = useTexts(directoryTexts)
  const [text, setText] = useState('')
  const names = useNameCheck({ text, onText: setText })
  const { busy, problem, errors, send } = useSending()
  const submit = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      const kept = await names.settle()
      if (!kept) return
      await write({ text, kept })
      onSent()
    })
  }
  return (
    <form class="form" onSubmit={submit} noValidate>
      <SendingProblem problem={problem} stale={t.stale} />
      <TextArea
        name="text"
        id={id}
        label={label}
        hint={hint}
        requiredWord={t.required}
        rows={4}
        value={text}
        error={errors['text']}
        maxLength={1000}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <NameFindings names={names} fieldId={id} />
      <div class="row">
        <Button variant="primary" busy={busy}>
          {t.send}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
