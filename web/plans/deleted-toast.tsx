import { useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Toast } from '../ui/toast.tsx'
import { planTexts } from './texts.ts'
import { useDraftContext } from './use-draft.ts'

/** What was just deleted, and the button that brings it back. */
export function DeletedToast() {
  const { deleted, restore, dismiss } = useDraftContext()
  const t = useTexts(planTexts)
  const [undone, setUndone] = useState<string>()
  const message = deleted ? (deleted.count > 0 ? t.removed(deleted.count) : t.deletionDropped) : undone
  const undo = async () => {
    const answer = await restore()
    if (answer) setUndone(answer.left.length > 0 ? t.undoneBut(answer.left.length) : t.undone)
  }
  return (
    <Toast
      message={message}
      undo={deleted?.step ? { label: t.undo, onUndo: () => void undo() } : undefined}
      takesFocus={deleted?.step !== undefined}
      closeLabel={t.close}
      onClose={() => {
        dismiss()
        setUndone(undefined)
      }}
    />
  )
}
