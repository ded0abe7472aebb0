import type { ComponentChildren } from 'preact'
import { fieldsOf, strayFields } from '../../worker/plans/rules.ts'
import type { SectionId } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Select } from '../ui/select.tsx'
import { Clash } from './clash.tsx'
import type { Shown } from './draft-entry.ts'
import { ItemField } from './item-fields.tsx'
import { ItemNotes } from './notes-beside.tsx'
import { planTexts } from './texts.ts'
import { fieldId, isIn, useDraftContext, type Place } from './use-draft.ts'

/** Somewhere else that an item may go. */
export interface Destination extends Place {
  key: string
  label: string
}

interface Props {
  item: Shown
  place: Place
  index: number
  count: number
  /** Names the item for readers: 考え方 2. */
  label: string
  destinations: Destination[]
  children: ComponentChildren
}

/** One item with what can be done to it; `useKeys` lets the keys do the same from each of its fields. */
export function ItemCard({ item, place, index, count, label, destinations, children }: Props) {
  const draft = useDraftContext()
  const t = useTexts(planTexts)
  const entry = draft.store.entries.get(item.id)
  const around = neighbours(destinations, place)
  const others = destinations.filter((one) => one.key !== keyOf(place) && fits(item, one.section, draft.sheet))

  const step = (by: -1 | 1) => {
    // Moved in the page, an element loses the focus: it gets it back.
    const focus = document.activeElement?.id
    const to = index + by
    if (to >= 0 && to < count) return draft.move(item.id, place, to, focus)
    const next = by < 0 ? around.before : around.after
    if (!next || !fits(item, next.section, draft.sheet)) return
    const end = by < 0 ? draft.store.list(next.section, isIn(next.fields ?? {})).length : 0
    draft.move(item.id, next, end, focus)
  }

  return (
    <li class={classNames('item', entry?.clash && 'item-clash')} data-item={item.id}>
      <div class="item-body">
        {entry?.clash && <Clash entry={entry} />}
        {children}
        <ItemNotes itemId={item.id} />
        {item.fields.source !== undefined && <ItemField item={item} field="source" />}
      </div>
      <div class="item-tools no-print">
        <Button iconOnly variant="quiet" icon="up" id={fieldId(item.id, 'up')} onClick={() => step(-1)}>
          {`${t.up}: ${label}`}
        </Button>
        <Button iconOnly variant="quiet" icon="down" id={fieldId(item.id, 'down')} onClick={() => step(1)}>
          {`${t.down}: ${label}`}
        </Button>
        {others.length > 0 && (
          <Select
            id={fieldId(item.id, 'place')}
            name="place"
            label={`${t.moveTo}: ${label}`}
            labelHidden
            value=""
            options={[{ value: '', label: t.stay }, ...others.map((one) => ({ value: one.key, label: one.label }))]}
            onChange={({ currentTarget }) => {
              const to = others.find((one) => one.key === currentTarget.value)
              currentTarget.value = ''
              if (to) draft.move(item.id, to, draft.store.list(to.section).length, fieldId(item.id, 'text'))
            }}
          />
        )}
        <Button iconOnly variant="quiet" icon="remove" onClick={() => void draft.remove([item.id])}>
          {`${t.remove}: ${label}`}
        </Button>
      </div>
    </li>
  )
}

export function keyOf({ section, fields }: Place) {
  return `${section} ${fields?.fiscalYear ?? ''}`
}

function neighbours(destinations: Destination[], place: Place) {
  const at = destinations.findIndex((one) => one.key === keyOf(place))
  return { before: at > 0 ? destinations[at - 1] : undefined, after: at >= 0 ? destinations[at + 1] : undefined }
}

/** An item goes only where none of its filled fields would be lost. */
function fits({ fields }: Shown, section: SectionId, sheet: Parameters<typeof fieldsOf>[0]) {
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
  return strayFields(sheet, section, filled).length === 0
}
