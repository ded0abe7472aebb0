import { useState } from 'preact/hooks'
import type { reportRoutes } from '../../worker/reports/routes.ts'
import { ApiProblem, client } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { KeyHelp } from '../ui/key-help.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Preview } from './preview.ts'
import type { Plan } from './report-page.tsx'
import { importOf, type Review } from './review.ts'
import { reportTexts } from './texts.ts'
import { troubleTexts } from './trouble-texts.ts'

interface Props {
  plan: Plan
  preview: Preview
  review: Review
  heading: { theme: string; partner: string }
  left: number
  canUndo: boolean
  onUndo: () => void
  onStep: (step: 1 | -1) => void
  onShow: (key: string) => void
  onLeave: () => void
}

interface Failure {
  text: string
  signIn?: boolean
  calm?: boolean
}

/** Always in sight: what would go into the plan, the way through the doubtful places, and the button that accepts. */
export function AcceptBar({ plan, preview, review, heading, left, canUndo, onUndo, onStep, onShow, onLeave }: Props) {
  const t = useTexts(reportTexts)
  const trouble = useTexts(troubleTexts)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [helps, setHelps] = useState(false)
  const isChanged = heading.theme !== plan.theme || heading.partner !== plan.partner

  const accept = async () => {
    const [bad] = review.problems
    if (bad) {
      onShow(bad[0])
      return setFailure({ text: atLine(preview, bad[0], bad[1], trouble) })
    }
    setBusy(true)
    setFailure(undefined)
    try {
      const answer = await client<typeof reportRoutes>('/api/drafts')[':planId'].report.$post({
        param: { planId: plan.id },
        json: importOf(preview, heading),
      })
      const { step } = await answer.json()
      if (step === null && !isChanged) return setFailure({ text: trouble.failed.nothingNew, calm: true })
      onLeave()
      // After the text is gone from the page, so that leaving needs no confirmation.
      setTimeout(() => location.assign(step === null ? `/drafts/${plan.id}` : `/drafts/${plan.id}/report/${step}`))
    } catch (error) {
      setFailure(failureOf(error, preview, trouble))
    } finally {
      setBusy(false)
    }
  }

  return (
    <section class="report-bar no-print" aria-label={t.bar.label}>
      {failure && (
        <Notice tone={failure.calm ? 'info' : 'error'} title={failure.calm ? undefined : trouble.failed.title} appears>
          <p>{failure.text}</p>
          {failure.signIn && (
            <a href="/sign-in" target="_blank" rel="noreferrer">
              {trouble.failed.signInLink}
            </a>
          )}
        </Notice>
      )}
      <div class="row row-spread">
        <output class="row small">
          <strong>{t.bar.fresh(String(review.fresh))}</strong>
          {review.known.size > 0 && <span>{t.bar.known(String(review.known.size))}</span>}
          <span>{review.doubtful.length > 0 ? t.bar.toCheck(String(review.doubtful.length)) : t.bar.allChecked}</span>
          <a href="#read-waiting">{t.bar.waiting(String(left))}</a>
        </output>
        <div class="row">
          {review.doubtful.length > 0 && (
            <>
              <Button small onClick={() => onStep(-1)} aria-keyshortcuts="p">
                {t.bar.previous}
              </Button>
              <Button small onClick={() => onStep(1)} aria-keyshortcuts="n">
                {t.bar.next}
              </Button>
            </>
          )}
          <Button small icon="undo" disabled={!canUndo} onClick={onUndo} aria-keyshortcuts="u">
            {t.bar.undo}
          </Button>
          <Button small variant="quiet" onClick={() => setHelps(true)}>
            {t.bar.keys}
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void accept()}>
            {busy ? t.bar.accepting : t.bar.accept}
          </Button>
        </div>
      </div>
      <Dialog open={helps} title={t.bar.keys} closeLabel={t.bar.keyClose} onClose={() => setHelps(false)}>
        <KeyHelp
          keys={(
            [
              ['n', 'next'],
              ['p', 'previous'],
              ['j', 'down'],
              ['k', 'up'],
              ['c', 'check'],
              ['e', 'edit'],
              ['m', 'move'],
              ['x', 'remove'],
              ['u', 'undo'],
            ] as const
          ).map(([key, does]) => ({ keys: [key], does: t.keys[does] }))}
        />
        <p class="small quiet">{t.keys.note}</p>
      </Dialog>
    </section>
  )
}

type Texts = (typeof troubleTexts)['ja']

function failureOf(error: unknown, preview: Preview, t: Texts): Failure {
  if (!(error instanceof ApiProblem)) throw error
  if (error.type === 'unauthenticated') return { text: t.failed.signIn, signIn: true }
  if (error.type === 'offline') return { text: t.failed.offline }
  if (error.type === 'missing') return { text: t.failed.missing }
  const [pointer, detail] = Object.entries(error.errors)[0] ?? []
  const item = preview.items[Number(/^items\/(\d+)/.exec(pointer ?? '')?.[1] ?? -1)]
  if (item && detail) return { text: atLine(preview, item.key, detail, t) }
  return { text: [error.message, detail].filter(Boolean).join(' ') }
}

function atLine({ items }: Preview, key: string, reason: string, t: Texts) {
  const line = items.find((item) => item.key === key)?.lines[0]
  return line === undefined ? reason : t.failed.line(String(line), reason)
}
