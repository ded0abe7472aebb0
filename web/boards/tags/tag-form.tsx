import { useState } from 'preact/hooks'
import type { ShownTopic } from '../../../worker/boards/topic.ts'
import { useTexts } from '../../i18n.ts'
import { NameFindings } from '../../names/name-findings.tsx'
import { useNameCheck } from '../../names/use-name-check.ts'
import { useSending } from '../../sending.ts'
import { Button } from '../../ui/button.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { boardsApi } from '../boards-api.ts'
import { boardTexts } from '../texts.ts'
import { tagsIn } from './tags-in.ts'

export function TagForm({ topic, onCancel }: { topic: ShownTopic['topic']; onCancel: () => void }) {
  const t = useTexts(boardTexts)
  const [line, setLine] = useState(topic.tags.join(' '))
  const names = useNameCheck({ text: line, onText: setLine })
  const { busy, problem, errors, send } = useSending()
  const submit = (event: Event) => {
    event.preventDefault()
    return send(async () => {
      const kept = await names.settle()
      if (!kept) return
      await boardsApi.topics[':id'].tags.$put({ param: { id: topic.id }, json: { tags: tagsIn(line), kept } })
      location.reload()
    })
  }
  return (
    <form class="form" onSubmit={submit} noValidate>
      <SendingProblem problem={problem} stale={t.stale} />
      <TextField
        name="tags"
        label={t.tags}
        hint={t.tagsHint}
        value={line}
        error={errors['tags']}
        onInput={(event) => setLine(event.currentTarget.value)}
      />
      <NameFindings names={names} fieldId="tags" />
      <div class="row">
        <Button variant="primary" busy={busy}>
          {t.save}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
