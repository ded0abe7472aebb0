import { useRef, useState } from 'preact/hooks'
import type { SubmitRoutes } from '../../worker/deidentification/submit-routes.ts'
import { ApiProblem, client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { hidingTexts } from './texts.ts'

const api = client<SubmitRoutes>('/api/drafts')

interface Props {
  planId: string
  seq: number
  /** How many findings are undecided. */
  open: number
  isSearching: boolean
  isSaving: boolean
}

/** Asks for approval of exactly the draft that is shown; possible when nothing is open. */
export function SubmitButton({ planId, seq, open, isSearching, isSaving }: Props) {
  const t = useTexts(hidingTexts)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  // One id for all tries of this page: pressing again after a lost answer has one effect.
  const id = useRef('')

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

  const hint = isSearching
    ? t.submitAfterFinding
    : open > 0
      ? t.submitHint(open)
      : isSaving
        ? t.submitAfterSaving
        : undefined
  return (
    <div class="stack stack-tight">
      <Button id="submit" variant="primary" busy={busy} disabled={hint !== undefined} onClick={() => void submit()}>
        {busy ? t.submitting : t.submit}
      </Button>
      {hint && <p class="small quiet">{hint}</p>}
      {problem && (
        <Notice tone="error" appears title={problem.message || t.submitOffline}>
          {Object.values(problem.errors).map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
          {problem.errors['findings'] && (
            <p>
              {t.findsOther} <a href="?find=server">{t.finding.onServer}</a>
            </p>
          )}
        </Notice>
      )}
    </div>
  )
}
