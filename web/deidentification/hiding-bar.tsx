import { useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Progress } from '../ui/progress.tsx'
import { HidingKeys } from './hiding-keys.tsx'
import { LastDone } from './last-done.tsx'
import { Saving } from './saving-state.tsx'
import { submitButtonId } from './submit-button.tsx'
import { hidingTexts } from './texts.ts'
import { useHidingContext } from './use-hiding.ts'
import { useKeys } from './use-keys.ts'

/** How far it is, whether it is saved, and the keys that move: stays in sight. */
export function HidingBar({ isSearching }: { isSearching: boolean }) {
  const t = useTexts(hidingTexts)
  const { findings, look, keysOn, move, toNextOpen, undo } = useHidingContext()
  const [help, setHelp] = useState(false)
  const decided = findings.filter((mention) => !look.isOpen(mention)).length
  useKeys({ j: () => move(1), k: () => move(-1), n: toNextOpen, u: undo }, ['j', 'k'], keysOn)
  useKeys({ '?': () => setHelp(true) }, [], true)
  useKeys({ s: toSubmit }, [], keysOn)

  return (
    <div class="hiding-bar">
      <Progress
        label={t.progress}
        value={decided}
        max={findings.length}
        count={isSearching && findings.length === 0 ? t.finding.short : t.count(decided, findings.length)}
      />
      <Saving />
      {isSearching && findings.length > 0 && <output class="small">{t.finding.again}</output>}
      <LastDone />
      {!isSearching && decided === findings.length && (
        <Button small aria-keyshortcuts="s" onClick={toSubmit}>
          {t.toSubmit} <kbd>s</kbd>
        </Button>
      )}
      <div class="hiding-keys no-print">
        <Button small variant="quiet" aria-keyshortcuts="?" onClick={() => setHelp(true)}>
          {t.keys} <kbd>?</kbd>
        </Button>
      </div>
      <HidingKeys open={help} onClose={() => setHelp(false)} />
    </div>
  )
}

/** From the last finding to the button at the top, past two hundred others. */
function toSubmit() {
  document.getElementById(submitButtonId)?.focus()
}
