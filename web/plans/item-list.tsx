import type { ComponentChildren } from 'preact'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import type { Shown } from './draft-entry.ts'
import { ItemCard, type Destination } from './item-card.tsx'
import { sheetWords } from './sheet-words.ts'
import { planTexts } from './texts.ts'
import { isIn, useDraftContext, type Place } from './use-draft.ts'

interface Props {
  place: Place
  destinations?: Destination[]
  /** The fields of one item; `label` names it for readers. */
  show: (item: Shown, label: string) => ComponentChildren
}

/** The items of one place in order, and the button that adds the next. */
export function ItemList({ place, destinations = [], show }: Props) {
  const { store, add } = useDraftContext()
  const t = useTexts(planTexts)
  const name = useTexts(sheetWords).sections[place.section]
  const items = store.list(place.section, isIn(place.fields ?? {}))

  return (
    <div class="stack stack-tight">
      {items.length === 0 && <p class="missing">{t.none}</p>}
      <ol class="item-list">
        {items.map((item, index) => {
          const label = t.nth(name, index + 1)
          return (
            <ItemCard key={item.id} {...{ item, place, index, label, destinations }} count={items.length}>
              {show(item, label)}
            </ItemCard>
          )
        })}
      </ol>
      <div class="row no-print">
        <Button small icon="add" onClick={() => add(place)}>
          {t.add}
          <span class="visually-hidden">{t.addTo(name)}</span>
        </Button>
      </div>
    </div>
  )
}
