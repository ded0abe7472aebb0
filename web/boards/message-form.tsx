import { useState } from 'preact/hooks'
import type { Block } from '../../worker/boards/markdown.ts'
import type { KeptName } from '../../worker/names/name-check.ts'
import { useTexts } from '../i18n.ts'
import { NameFindings } from '../names/name-findings.tsx'
import { useNameCheck } from '../names/use-name-check.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { SendingProblem } from '../ui/sending-problem.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { previewOf } from './boards-api.ts'
import { DraftState } from './drafts/draft-state.tsx'
import { useBoardDraft, type DraftPlace } from './drafts/use-board-draft.ts'
import { MessageText } from './message-text.tsx'
import { boardTexts } from './texts.ts'

interface Props {
  id: string
  label: string
  sendLabel: string
  start?: string | undefined
  /** Where what is begun is kept on the server; `start` was kept there before when there is one. */
  place?: DraftPlace
  write: (text: string, kept: KeptName[]) => Promise<unknown>
  onCancel?: () => void
}

/** A message as it is written: names are decided before it is sent, and what was typed stays until it is stored. */
export function MessageForm({ id, label, sendLabel, start = '', place, write, onCancel }: Props) {
  const t = useTexts(boardTexts)
  const [text, setText] = useState(start)
  const [blocks, setBlocks] = useState<Block[]>()
  const names = useNameCheck({ text, onText: setText })
  const draft = useBoardDraft(place, { text }, start !== '')
  const { busy, problem, errors, send } = useSending()

  const submit = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      const kept = await names.settle()
      if (!kept) return
      await draft.sending(() => write(text, kept))
      location.reload()
    })
  }
  const preview = () => send(async () => setBlocks(await previewOf(text)))

  return (
    <form class="form" onSubmit={submit} noValidate>
      <SendingProblem problem={problem} stale={t.stale} />
      <TextArea
        name="text"
        id={id}
        label={label}
        hint={t.textHint}
        requiredWord={t.required}
        rows={5}
        value={text}
        error={errors['text'] ?? errors['replyTo']}
        maxLength={10_000}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <NameFindings names={names} fieldId={id} />
      {blocks && (
        <div class="card" aria-live="polite">
          <p class="small quiet">{t.previewTitle}</p>
          <MessageText blocks={blocks} />
        </div>
      )}
      <div class="row">
        <Button variant="primary" busy={busy}>
          {sendLabel}
        </Button>
        <Button busy={busy} onClick={preview}>
          {t.preview}
        </Button>
        {onCancel && (
          <Button variant="quiet" onClick={onCancel}>
            {t.cancel}
          </Button>
        )}
        {place && <DraftState draft={draft} />}
      </div>
    </form>
  )
}
