import type { Fields, TextField as TextFieldName } from '../../worker/plans/sheets.ts'
import { longFieldMax, longFields, shortFieldMax, textMax } from '../../worker/plans/rules.ts'
import { useTexts } from '../i18n.ts'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Shown } from './draft-entry.ts'
import { sheetWords } from './sheet-words.ts'
import { fieldId, useDraftContext } from './use-draft.ts'

interface Props {
  item: Shown
  field: 'text' | TextFieldName
  label?: string
  labelHidden?: boolean
  rows?: number
  oneLine?: boolean
}

/** One field of an item, saved by itself. */
export function ItemField({ item, field, label, labelHidden, rows = 1, oneLine = isShort(field) }: Props) {
  const { store } = useDraftContext()
  const t = useTexts(sheetWords)
  const common = {
    id: fieldId(item.id, field),
    name: field,
    label: label ?? t.fields[field],
    labelHidden,
    error: store.entries.get(item.id)?.errors[field],
    value: valueOf(item, field),
    maxLength: field === 'text' ? textMax : isLong(field) ? longFieldMax : shortFieldMax,
    autoComplete: 'off',
    onFocus: () => store.focus(item.id),
    onBlur: () => store.focus(undefined),
    onInput: (event: { currentTarget: { value: string } }) => edit(event.currentTarget.value),
  }
  const edit = (value: string) =>
    store.edit(item.id, field === 'text' ? { text: value } : { fields: { [field]: value } })

  if (field === 'date' || field === 'dateTo') return <TextField {...common} type="date" maxLength={undefined} />
  return oneLine ? <TextField {...common} /> : <TextArea {...common} rows={rows} />
}

interface NumberProps {
  item: Shown
  field: 'fiscalYear' | 'number'
  label: string
  onNumber?: (value: number) => void
}

/** A whole number; nothing is saved while it is not one. */
export function ItemNumber({ item, field, label, onNumber }: NumberProps) {
  const { store } = useDraftContext()
  return (
    <TextField
      id={fieldId(item.id, field)}
      name={field}
      label={label}
      shape="number"
      inputMode="numeric"
      autoComplete="off"
      value={item.fields[field] ?? ''}
      error={store.entries.get(item.id)?.errors[field]}
      onFocus={() => store.focus(item.id)}
      onBlur={() => store.focus(undefined)}
      onChange={({ currentTarget }) => {
        const value = Number(currentTarget.value.normalize('NFKC'))
        if (!Number.isInteger(value) || value <= 0) return
        if (onNumber) onNumber(value)
        else store.edit(item.id, { fields: { [field]: value } })
      }}
    />
  )
}

function valueOf(item: Shown, field: 'text' | TextFieldName) {
  return field === 'text' ? item.text : (item.fields[field] ?? '')
}

function isLong(field: keyof Fields | 'text') {
  return longFields.some((long) => long === field)
}

function isShort(field: 'text' | TextFieldName) {
  return field !== 'text' && !isLong(field)
}
