import { useEffect, useRef } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useRefresh } from './live/use-live.ts'
import { RemarkFields, useChosen } from './remark-fields.tsx'
import { remarkTexts } from './remark-texts.ts'
import { SendingProblem } from '../ui/sending-problem.tsx'
import { useNotes } from './use-composing.ts'
import { useRemarkSending } from './use-remark-sending.ts'

/** Writes one remark at the place that was chosen; what was typed stays until the server has it. */
export function Composer() {
  const t = useTexts(remarkTexts)
  const { composing, draft, keywords, sessions, releaseId, municipality } = useNotes()
  const { anchor } = composing
  const choice = useChosen()
  const { busy, problem, errors, names, sendRemark } = useRemarkSending(draft)
  const refresh = useRefresh()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [anchor])

  async function submit(event: Event) {
    event.preventDefault()
    if (!anchor) return
    await sendRemark({ ...choice.chosen, releaseIds: [releaseId], anchor }, async ({ ids }) => {
      composing.end()
      await refresh()
      location.hash = `remark-${ids[0]}`
    })
  }

  return (
    <Card accent title={t.title}>
      <form class="form" ref={form} onSubmit={submit} noValidate>
        <SendingProblem problem={problem} />
        {anchor?.level === 'words' && <blockquote class="as-typed">{anchor.exact}</blockquote>}
        {(errors['anchor'] ?? errors['releaseIds']) && (
          <SendingProblem problem={{ title: errors['anchor'] ?? errors['releaseIds'] ?? '', stale: true }} />
        )}
        <RemarkFields {...{ ...choice, draft, names, errors, keywords, sessions, municipality }} />
        <div class="row">
          <Button variant="primary" busy={busy}>
            {t.send}
          </Button>
          <Button type="button" onClick={composing.end}>
            {t.close}
          </Button>
        </div>
      </form>
    </Card>
  )
}
