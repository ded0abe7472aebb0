import { useContext, useState } from 'preact/hooks'
import type { OutcomeLine } from '../../worker/outcomes/queries.ts'
import type { outcomeRoutes } from '../../worker/outcomes/routes.ts'
import { client } from '../api.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { NameFindings } from '../names/name-findings.tsx'
import { useNameCheck } from '../names/use-name-check.ts'
import { useSending } from '../sending.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useLeaveWarning } from '../use-leave-warning.ts'
import { outcomeTexts } from './texts.ts'

const api = client<typeof outcomeRoutes>('/api/outcomes')
const states = ['advanced', 'changed', 'stopped'] as const

interface Props {
  releaseId: string
  stageYear: number
  thisYear: number
  /** What the viewer wrote this year. */
  line: OutcomeLine | undefined
}

/** One line of this year on a stage; written again it takes the place of the first. */
export function LineForm({ releaseId, stageYear, thisYear, line }: Props) {
  const t = useTexts(outcomeTexts)
  const language = useContext(LanguageContext)
  const [state, setState] = useState<string | undefined>(line?.state)
  const [text, setText] = useState(line?.text ?? '')
  const [indicator, setIndicator] = useState(line?.indicator ?? '')
  const [isSent, setSent] = useState(false)
  const names = useNameCheck({ text, onText: setText })
  const { busy, problem, errors, send } = useSending()
  useLeaveWarning(() => !isSent && (text !== (line?.text ?? '') || indicator !== (line?.indicator ?? '')))
  const fieldId = `line-${stageYear}`
  const param = { id: releaseId, year: String(stageYear) }

  async function save(event: Event) {
    event.preventDefault()
    await send(async () => {
      const kept = await names.settle()
      if (!kept) return
      const json = { state: (state ?? '') as OutcomeLine['state'], text, indicator, kept }
      await api[':id'].stages[':year'].$put({ param, json })
      leave()
    })
  }

  const remove = () =>
    send(async () => {
      await api[':id'].stages[':year'].$delete({ param })
      leave()
    })

  // Painted first, so that nobody is asked whether to leave what is saved.
  function leave() {
    setSent(true)
    requestAnimationFrame(() => setTimeout(() => location.reload()))
  }

  return (
    <details class="no-print" open={line === undefined && stageYear === thisYear}>
      <summary>{line ? t.rewrite : t.write(showFiscalYear(thisYear, language))}</summary>
      <form class="form" onSubmit={save} noValidate>
        {problem && <Notice tone="error" appears title={problem.title} />}
        <RadioGroup
          name={`state-${stageYear}`}
          row
          label={t.state}
          requiredWord={t.required}
          value={state}
          error={errors['state']}
          options={states.map((value) => ({ value, label: t.states[value] }))}
          onChoose={setState}
        />
        <TextField
          name={fieldId}
          id={fieldId}
          label={t.text}
          hint={t.textHint}
          requiredWord={t.required}
          maxLength={200}
          value={text}
          error={errors['text']}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <NameFindings names={names} fieldId={fieldId} />
        <TextField
          name={`indicator-${stageYear}`}
          label={t.indicator}
          hint={t.indicatorHint}
          maxLength={100}
          value={indicator}
          error={errors['indicator']}
          onInput={(event) => setIndicator(event.currentTarget.value)}
        />
        <p class="small quiet">{t.privately}</p>
        <div class="row">
          <Button busy={busy}>{t.save}</Button>
          {line && (
            <Button type="button" variant="quiet" onClick={() => void remove()}>
              {t.remove}
            </Button>
          )}
        </div>
      </form>
    </details>
  )
}
