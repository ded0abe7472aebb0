import { useContext } from 'preact/hooks'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { SaveState } from '../ui/save-state.tsx'
import { SignInNotice } from '../ui/sign-in-notice.tsx'
import { planTexts } from './texts.ts'
import { useDraftContext } from './use-draft.ts'

/** Whether all is saved, always in sight. */
export function SaveBar() {
  const { store } = useDraftContext()
  const t = useTexts(planTexts)
  const language = useContext(LanguageContext)
  const { problem, saving, savedAt, isUnsaved } = store
  const hasClash = [...store.entries.values()].some(({ clash }) => clash)
  const time = savedAt && new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(savedAt)

  return (
    <div class="save-bar no-print">
      {saving ? (
        <SaveState state="saving">{t.saving}</SaveState>
      ) : problem ? (
        <SaveState
          state="failed"
          retry={
            <Button small onClick={() => void store.saveNow()}>
              {t.retry}
            </Button>
          }
        >
          {t.notSaved}
        </SaveState>
      ) : hasClash ? (
        <SaveState state="failed">{t.choose}</SaveState>
      ) : isUnsaved ? (
        <SaveState state="idle">{t.unsaved}</SaveState>
      ) : (
        <SaveState state={time ? 'saved' : 'idle'}>{time ? t.savedAt(time) : t.saves}</SaveState>
      )}
      {problem && !saving && <WhyNot />}
    </div>
  )
}

function WhyNot() {
  const { store } = useDraftContext()
  const t = useTexts(planTexts)
  const { problem } = store
  if (problem?.kind === 'refused') return <Notice tone="error" appears title={t.refused} />
  if (problem?.type === 'unauthenticated') return <SignInNotice title={t.signInAgain} signIn={t.signIn} />
  return <Notice tone="error" appears title={problem?.message || t.offline} />
}
