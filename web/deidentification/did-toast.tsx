import { useTexts } from '../i18n.ts'
import { Toast } from '../ui/toast.tsx'
import { hidingTexts } from './texts.ts'
import { treatmentTexts } from './treatment-texts.ts'
import { useHidingContext } from './use-hiding.ts'

/** Says what was just done or undone, and takes it back. */
export function DidToast() {
  const t = useTexts(hidingTexts)
  const names = useTexts(treatmentTexts).treatments
  const { last, store, undo, forgetLast } = useHidingContext()
  const name = last && shorten(last.about.name)
  return (
    <Toast
      message={name && (last.undone ? t.undid(name, store.undoable) : t.did(name, names[last.about.did]))}
      undo={store.undoable > 0 ? { label: t.undo, onUndo: undo } : undefined}
      closeLabel={t.close}
      onClose={forgetLast}
    />
  )
}

function shorten(name: string) {
  const letters = [...name]
  return letters.length > 20 ? `${letters.slice(0, 20).join('')}…` : name
}
