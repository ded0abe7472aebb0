import { treatments } from '../../worker/deidentification/schema.ts'
import { useTexts } from '../i18n.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { KeyHelp } from '../ui/key-help.tsx'
import { hidingTexts } from './texts.ts'
import { treatmentKeys } from './treatment-keys.ts'
import { treatmentTexts } from './treatment-texts.ts'
import { useHidingContext } from './use-hiding.ts'

/** Which keys do what, and the switch for those who need their letters otherwise. */
export function HidingKeys({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTexts(hidingTexts)
  const names = useTexts(treatmentTexts).treatments
  const { keysOn, setKeysOn } = useHidingContext()
  return (
    <Dialog open={open} title={t.keys} closeLabel={t.close} onClose={onClose}>
      <KeyHelp
        keys={[
          { keys: ['j'], does: t.keyNext },
          { keys: ['k'], does: t.keyPrevious },
          { keys: ['n'], does: t.keyNextOpen },
          { keys: ['a'], does: t.keyPropose },
          ...([...treatments, 'drop_item'] as const).map((one) => ({ keys: [treatmentKeys[one]], does: names[one] })),
          { keys: ['1–9'], does: t.keyMention },
          { keys: ['u'], does: t.undo },
          { keys: ['s'], does: t.toSubmit },
          { keys: ['?'], does: t.keyHelp },
        ]}
      />
      <Checkbox
        name="keysOn"
        label={t.keysOn}
        hint={t.keysOnHint}
        checked={keysOn}
        onChange={(event) => setKeysOn(event.currentTarget.checked)}
      />
    </Dialog>
  )
}
