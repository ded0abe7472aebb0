import { useRef, useState } from 'preact/hooks'
import type { SubmitRoutes } from '../../worker/deidentification/submit-routes.ts'
import { ApiProblem, client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { hidingTexts } from './texts.ts'

const api = client<SubmitRoutes>('/api/drafts')

/** Asks for approval of exactly the draft that is shown; possible when nothing is open. */
export function SubmitButton({ planId, seq, open }: { planId: string; seq: number; open: number }) {
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

  return (
    <div class="stack stack-tight">
      <Button variant="primary" busy={busy} disabled={open > 0} onClick={() => void submit()}>
        {busy ? t.submitting : t.submit}
      </Button>
      {open > 0 && <p class="small quiet">{t.submitHint(open)}</p>}
      {problem && (
        <Notice tone="error" appears title={problem.message || t.offline}>
          {Object.values(problem.errors).map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
        </Notice>
      )}
    </div>
  )
}
