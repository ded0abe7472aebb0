import { useEffect, useRef } from 'preact/hooks'
import { fieldsOf, longFields } from '../../worker/plans/rules.ts'
import type { Fields } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Person } from './placed-row.tsx'
import type { Placed } from './preview.ts'
import { reportTexts } from './texts.ts'
import { useKeys } from './use-keys.ts'

interface Props {
  item: Placed
  people: Person[]
  onEdit: (text: string, fields: Fields) => void
  onCancel: () => void
}

/** Text and fields of one item. The values of a projection are edited in the plan, where there is room for a table. */
export function ItemForm({ item, people, onEdit, onCancel }: Props) {
  const t = useTexts(reportTexts)
  const words = useTexts(sheetWords)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])

  const save = () => {
    const data = new FormData(form.current!)
    onEdit(typedIn(data, 'text'), fieldsFrom(data, item))
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
  }

  useKeys(form, onKey)

  return (
    <form
      ref={form}
      class="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextArea name="text" id={`${item.key}-text`} label={words.fields.text} defaultValue={item.text} rows={2} />
      {readableFields(item.sheet, item.section).map((name) => {
        const common = { name, id: `${item.key}-${name}`, label: words.fields[name] }
        if (name === 'points') return null
        if (name === 'respondent') {
          return (
            <Select
              key={name}
              {...common}
              value={item.fields.respondent}
              options={people.map(({ id, name: person }) => ({ value: id, label: person }))}
            />
          )
        }
        const value = item.fields[name]
        const initial = value === undefined ? '' : String(value)
        if (longFields.some((long) => long === name)) {
          return <TextArea key={name} {...common} defaultValue={initial} rows={1} />
        }
        const isDay = name === 'date' || name === 'dateTo'
        return <TextField key={name} {...common} type={isDay ? 'date' : 'text'} defaultValue={initial} />
      })}
      <div class="row">
        <Button small>{t.row.save}</Button>
        <Button small variant="quiet" onClick={onCancel}>
          {t.row.cancel}
        </Button>
      </div>
    </form>
  )
}

function fieldsFrom(data: FormData, { sheet, section, fields }: Placed): Fields {
  const entries = readableFields(sheet, section).flatMap((name): [string, unknown][] => {
    if (name === 'points') return fields.points ? [[name, fields.points]] : []
    const value = typedIn(data, name).trim()
    if (value === '') return []
    if (name !== 'fiscalYear' && name !== 'number') return [[name, value]]
    const number = Number(value.normalize('NFKC').replace(/[^\d]/g, ''))
    return number > 0 ? [[name, number]] : []
  })
  return Object.fromEntries(entries)
}

function typedIn(data: FormData, name: string) {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}

// A report is the team's own: nothing in it was taken over from a release.
function readableFields(...place: Parameters<typeof fieldsOf>) {
  return fieldsOf(...place).filter((name) => name !== 'source')
}
