import { useEffect, useRef, useState } from 'preact/hooks'
import type { SubmitRoutes } from '../../worker/deidentification/submit-routes.ts'
import { ApiProblem, client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { SubmitProblem } from './submit-problem.tsx'
import { hidingTexts } from './texts.ts'
import { useHidingContext } from './use-hiding.ts'

export const submitButtonId = 'submit'

const api = client<SubmitRoutes>('/api/drafts')

interface Props {
  /** How many findings are undecided. */
  open: number
  isSearching: boolean
  isSaving: boolean
}

/** Asks for approval of exactly the draft that is shown; possible when nothing is open. */
export function SubmitButton({ open, isSearching, isSaving }: Props) {
  const t = useTexts(hidingTexts)
  const { planId, seq, look } = useHidingContext()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  // One id for all tries with the same decisions: pressing again after a lost answer has one effect.
  const id = useRef('')
  useEffect(() => {
    id.current = ''
  }, [look.decisions, look.dropped])

  const submit = async () => {
    id.current ||= crypto.randomUUID()
    setBusy(true)
    setProblem(undefined)
    try {
      const answer = await api[':planId'].submissions.$post({ param: { planId }, json: { id: id.current, seq } })
      const submission = await answer.json()
      location.assign(`/submissions/${submission.id}`)
    } catch (error) {
      setBusy(false)
      if (error instanceof ApiProblem) setProblem(error)
    }
  }

  return (
    <div class="stack stack-tight">
      <Button
        id={submitButtonId}
        variant="primary"
        busy={busy}
        disabled={isSearching || open > 0 || isSaving}
        onClick={() => void submit()}
      >
        {busy ? t.submitting : t.submit}
      </Button>
      {isSearching ? (
        <p class="small quiet">{t.submitAfterFinding}</p>
      ) : open > 0 ? (
        <p class="small quiet">{t.submitHint(open)}</p>
      ) : (
        isSaving && <p class="small quiet">{t.submitAfterSaving}</p>
      )}
      {problem && <SubmitProblem problem={problem} />}
    </div>
  )
}
