import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { SaveState } from '../ui/save-state.tsx'
import { SignInNotice } from '../ui/sign-in-notice.tsx'
import { hidingTexts } from './texts.ts'
import { useHidingContext } from './use-hiding.ts'

/** Whether all that was decided is saved, always in sight. */
export function Saving() {
  const t = useTexts(hidingTexts)
  const { store } = useHidingContext()
  // Until scripts run nothing can be decided: that is said, and gone once they do.
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const { waiting, problem, savedAt } = store

  if (problem) {
    const again = (
      <Button small onClick={() => void store.save()}>
        {t.retry}
      </Button>
    )
    return (
      <SaveState state="failed" retry={again}>
        {t.notSaved(waiting)}
      </SaveState>
    )
  }
  if (waiting > 0) return <SaveState state="saving">{t.saving(waiting)}</SaveState>
  if (savedAt) return <SaveState state="saved">{t.saved}</SaveState>
  return <SaveState state="idle">{isReady ? t.idle : t.starting}</SaveState>
}

/** Why saving stands still, and what the server refused. */
export function SavingProblems() {
  const t = useTexts(hidingTexts)
  const { store, chooseByKey } = useHidingContext()
  const { problem, refused } = store
  return (
    <>
      {problem?.status === 401 && <SignInNotice title={t.signInAgain} signIn={t.signIn} />}
      {problem && problem.status !== 401 && <Notice tone="error" appears title={problem.message || t.offline} />}
      {refused.map(({ about, problem: why }, n) => (
        <Notice key={n} tone="error" appears title={t.refused(about.name, reasonOf(why))}>
          <div class="row">
            {about.key && (
              <Button small onClick={() => chooseByKey(about.key)}>
                {t.lookAgain}
              </Button>
            )}
            <Button small onClick={() => store.forgetRefusals()}>
              {t.close}
            </Button>
          </div>
        </Notice>
      ))}
    </>
  )
}

function reasonOf({ message, errors }: { message: string; errors: Record<string, string> }) {
  return Object.values(errors)[0] ?? message
}
