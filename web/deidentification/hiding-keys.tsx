import { treatments } from '../../worker/deidentification/schema.ts'
import { useTexts } from '../i18n.ts'
import { Dialog } from '../ui/dialog.tsx'
import { KeyHelp } from '../ui/key-help.tsx'
import { hidingTexts } from './texts.ts'
import { treatmentKeys } from './treatment-keys.ts'

export function HidingKeys({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTexts(hidingTexts)
  return (
    <Dialog open={open} title={t.keys} closeLabel={t.close} onClose={onClose}>
      <KeyHelp
        keys={[
          { keys: ['j'], does: t.keyNext },
          { keys: ['k'], does: t.keyPrevious },
          ...treatments.map((treatment) => ({ keys: [treatmentKeys[treatment]], does: t.treatments[treatment] })),
          { keys: ['u'], does: t.undo },
          { keys: ['?'], does: t.keyHelp },
        ]}
      />
    </Dialog>
  )
}
