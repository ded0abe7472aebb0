import { useEffect, useRef, useState } from 'preact/hooks'
import { numberedSheets } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { places, type Place, type Placed } from './preview.ts'
import { reportTexts } from './texts.ts'
import { useKeys } from './use-keys.ts'

/** Where an item goes instead. */
export function MoveForm({
  item,
  onMove,
  onCancel,
}: {
  item: Placed
  onMove: (to: Place) => void
  onCancel: () => void
}) {
  const t = useTexts(reportTexts)
  const options = usePlaceOptions().filter(({ place }) => place.sheet !== 'interviews')
  const [chosen, setChosen] = useState(nameOf(item))
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  const go = () => {
    const to = options.find(({ value }) => value === chosen)
    if (to && chosen !== nameOf(item)) onMove(to.place)
    else onCancel()
  }
  useKeys(form, (event) => {
    if (event.key === 'Escape') onCancel()
    // A select does not submit its form; typing a sheet's number and Enter should be enough.
    if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return
    event.preventDefault()
    go()
  })
  return (
    <form
      ref={form}
      class="row"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <Select
        name="to"
        id={`${item.key}-to`}
        label={t.row.to}
        labelHidden
        options={options}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button small>{t.row.moveHere}</Button>
      <Button small variant="quiet" onClick={onCancel}>
        {t.row.cancel}
      </Button>
    </form>
  )
}

export function nameOf({ sheet, section }: Place) {
  return `${sheet}/${section}`
}

/** All sections by sheet and name, the numbered sheets with their number. */
export function usePlaceOptions() {
  const words = useTexts(sheetWords)
  return places.map((place) => {
    const number = numberedSheets.findIndex((id) => id === place.sheet) + 1
    const [sheet, section] = [words.sheets[place.sheet], words.sections[place.section]]
    const label = `${number > 0 ? `${number} ` : ''}${sheet}${sheet === section ? '' : ` › ${section}`}`
    return { value: nameOf(place), label, place }
  })
}
