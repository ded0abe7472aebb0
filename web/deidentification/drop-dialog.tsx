import { useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { excerptOf } from './excerpt.ts'
import { Location } from './location.tsx'
import { treatmentTexts } from './treatment-texts.ts'
import { useHidingContext } from './use-hiding.ts'

interface Props {
  open: boolean
  /** Ids of the items that can be left out. */
  items: string[]
  onClose: () => void
  onDrop: (itemIds: string[]) => void
}

/** Asks which items are left out, where the words stand in more than one. */
export function DropDialog({ open, items, onClose, onDrop }: Props) {
  const t = useTexts(treatmentTexts)
  return (
    <Dialog open={open} title={t.dropWhich} closeLabel={t.cancel} onClose={onClose}>
      {open && (
        <Choices
          items={items}
          onDrop={(ids) => {
            onClose()
            onDrop(ids)
          }}
        />
      )}
    </Dialog>
  )
}

function Choices({ items, onDrop }: Pick<Props, 'items' | 'onDrop'>) {
  const t = useTexts(treatmentTexts)
  const { look } = useHidingContext()
  const [chosen, setChosen] = useState(items)
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        onDrop(chosen)
      }}
    >
      <p>{t.dropLead}</p>
      {items.map((id) => {
        const passage = [...look.passages.values()].find(({ item }) => item.id === id)
        return (
          passage && (
            <Checkbox
              key={id}
              name={`drop-${id}`}
              label={excerptOf(passage.text, { start: 0, end: 0 }).text}
              hint={<Location passage={passage} />}
              checked={chosen.includes(id)}
              onChange={(event) =>
                setChosen(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
          )
        )
      })}
      <Button variant="primary" disabled={chosen.length === 0}>
        {t.dropDo}
      </Button>
    </form>
  )
}
