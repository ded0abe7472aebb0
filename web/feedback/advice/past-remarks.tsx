import { useState } from 'preact/hooks'
import { useTexts } from '../../i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Rows } from '../../ui/rows.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SendingProblem } from '../../ui/sending-problem.tsx'
import type { Draft } from '../use-composing.ts'
import { adviceTexts } from './texts.ts'
import { useAdvice } from './use-advice.ts'

/** Own earlier remarks, to begin from one of them; what was typed stays before it. */
export function PastRemarks({ draft }: { draft: Draft }) {
  const t = useTexts(adviceTexts)
  const [words, setWords] = useState('')
  const { found, busy, problem, search } = useAdvice()
  const look = () => void search({ words, mine: true })
  const use = (text: string) => {
    draft.onText([draft.text.trimEnd(), text].filter(Boolean).join('\n'))
    document.querySelector<HTMLTextAreaElement>('#remark-text')?.focus()
  }
  const remarks = distinct(found?.remarks ?? [])

  return (
    <details onToggle={(event) => event.currentTarget.open && !found && look()}>
      <summary>{t.past}</summary>
      <div class="stack stack-tight">
        <div class="search-line">
          <TextField
            name="pastWords"
            type="search"
            label={t.words}
            hint={t.pastHint}
            value={words}
            error={problem?.errors['words']}
            maxLength={200}
            autocomplete="off"
            onInput={(event) => setWords(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return
              // The form around it would send the remark.
              event.preventDefault()
              look()
            }}
          />
          <Button icon="search" busy={busy} onClick={look}>
            {t.go}
          </Button>
        </div>
        {problem && !problem.errors['words'] && (
          <SendingProblem problem={{ title: problem.message, stale: false, status: problem.status }} />
        )}
        {found && remarks.length === 0 && <p class="small quiet">{t.pastNone}</p>}
        {remarks.length > 0 && (
          <Rows
            label={t.past}
            rows={remarks.map(({ id, text }) => ({
              key: id,
              body: <p class="as-typed small">{text}</p>,
              actions: (
                <Button small variant="quiet" aria-label={t.useOf(text.slice(0, 30))} onClick={() => use(text)}>
                  {t.use}
                </Button>
              ),
            }))}
          />
        )}
      </div>
    </details>
  )
}

// One remark to many teams is one text.
function distinct<R extends { text: string }>(remarks: R[]) {
  return [...new Map(remarks.map((remark) => [remark.text, remark])).values()].slice(0, 10)
}
