import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { hidingTexts } from './texts.ts'
import { treatmentTexts } from './treatment-texts.ts'
import { useHidingContext } from './use-hiding.ts'

/** What was just done or undone, and the way back, step by step. Stands in the bar: over the page it would hide the next decision. */
export function LastDone() {
  const t = useTexts(hidingTexts)
  const names = useTexts(treatmentTexts).treatments
  const { last, store, undo } = useHidingContext()
  const name = last && shorten(last.about.name)
  return (
    <div class="row no-print">
      <Button small icon="undo" disabled={store.undoable === 0} aria-keyshortcuts="u" onClick={undo}>
        {t.undo} <kbd>u</kbd>
      </Button>
      <output class="small">
        {name && (last.isUndone ? t.undid(name, store.undoable) : t.did(name, names[last.about.did]))}
      </output>
    </div>
  )
}

function shorten(name: string) {
  const letters = [...name]
  return letters.length > 14 ? `${letters.slice(0, 14).join('')}…` : name
}
