import { useTexts } from '../i18n.ts'
import type { Item, TextField } from '../../worker/plans/sheets.ts'
import { showNumber } from '../numbers.ts'
import { MarkedText, type Mark } from '../ui/marked-text.tsx'
import { sheetWords } from './sheet-words.ts'

// Shown around the text in their own way, or ids.
const elsewhere = new Set<TextField>(['theme', 'title', 'response', 'label', 'respondent', 'unit'])

/** An item as it is read: theme and title above the text, what is done about it and the other fields below. */
export function ItemText({ item, marks }: { item: Item; marks?: (text: string) => Mark[] }) {
  const t = useTexts(sheetWords)
  const { fields } = item
  const below = (Object.entries(fields) as [TextField, unknown][]).filter(
    ([field, value]) => typeof value === 'string' && value !== '' && !elsewhere.has(field),
  )

  const shown = (text: string) => (marks ? <MarkedText text={text} marks={marks(text)} /> : text)

  return (
    <div class="item-text">
      {fields.theme && <p class="small quiet">{fields.theme}</p>}
      {(fields.title || fields.label) && (
        <p>
          <b>{shown(fields.title ?? fields.label ?? '')}</b>
        </p>
      )}
      <p class="as-typed">{shown(item.text)}</p>
      {fields.response && <p class="as-typed">→ {shown(fields.response)}</p>}
      {fields.points && <Points item={item} />}
      {below.length > 0 && (
        <dl class="facts small">
          {below.map(([field, value]) => (
            <div key={field}>
              <dt>{t.fields[field]}</dt>
              <dd>{`${String(value)}${field === 'baseline' || field === 'target' ? (fields.unit ?? '') : ''}`}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function Points({ item: { fields } }: { item: Item }) {
  const t = useTexts(sheetWords)
  return (
    <ul class="small number">
      {(fields.points ?? []).map(({ year, value, basis }) => (
        <li key={year}>
          {t[basis === 'projected' ? 'projectedPoint' : 'point'](year, `${showNumber(value)}${fields.unit ?? ''}`)}
        </li>
      ))}
    </ul>
  )
}
