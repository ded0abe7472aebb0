import type { ComponentChildren } from 'preact'
import { showNumber } from '../numbers.ts'
import { useContext } from 'preact/hooks'
import type { Change, Entry } from '../../worker/publication/differences.ts'
import { textFields, type Item, type TextField } from '../../worker/plans/sheets.ts'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Badge } from '../ui/badge.tsx'
import { DiffText } from '../ui/diff-text.tsx'
import { publicationTexts } from './texts.ts'

interface Props {
  entry: Entry
  marked: boolean
  /** Whose words these are. */
  lead?: string
  /** Fields that stand in a heading or in `lead` already. */
  shownAlready?: TextField[]
  yearShown?: boolean
}

/** One item with everything that it says. */
export function ItemText({ entry, marked, lead, shownAlready = [], yearShown }: Props) {
  const t = useTexts(publicationTexts)
  const { item, state, changes } = entry

  return (
    <div class="stack stack-tight">
      {marked && state !== 'same' && (
        <p>
          <Badge tone={tones[state]}>{t.states[state]}</Badge>
        </p>
      )}
      {lead && <p class="small quiet">{lead}</p>}
      {(item.fields.title || changes.title) && (
        <p>
          <strong>
            <Words value={item.fields.title ?? ''} changes={changes.title} />
          </strong>
        </p>
      )}
      {(item.text || changes.text) && (
        <p>
          <Words value={item.text} changes={changes.text} />
        </p>
      )}
      <Facts entry={entry} hidden={['title', ...shownAlready]} yearShown={yearShown} />
      {item.fields.points && <Points item={item} />}
    </div>
  )
}

const tones = { same: 'neutral', new: 'info', changed: 'warning', removed: 'error' } as const

function Facts({ entry, hidden, yearShown }: { entry: Entry; hidden: TextField[]; yearShown: boolean | undefined }) {
  const names = useTexts(sheetWords).fields
  const language = useContext(LanguageContext)
  const { item, changes } = entry
  const { number, fiscalYear } = item.fields
  const fields = textFields.filter((field) => !hidden.includes(field) && (item.fields[field] || changes[field]))
  const year = yearShown ? undefined : fiscalYear
  if (fields.length === 0 && number === undefined && year === undefined) return null

  return (
    <dl class="facts small">
      {number !== undefined && <Fact name={names.number}>{number}</Fact>}
      {year !== undefined && <Fact name={names.fiscalYear}>{showFiscalYear(year, language)}</Fact>}
      {fields.map((field) => (
        <Fact key={field} name={names[field]}>
          <FieldValue field={field} value={item.fields[field] ?? ''} changes={changes[field]} />
        </Fact>
      ))}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface Value {
  value: string
  changes: Change[] | undefined
}

function FieldValue({ field, value, changes }: Value & { field: TextField }) {
  const language = useContext(LanguageContext)
  const isDay = (field === 'date' || field === 'dateTo') && /^\d{4}-\d\d-\d\d$/.test(value)
  return isDay && !changes ? <>{showDay(value, language)}</> : <Words value={value} changes={changes} />
}

function Words({ value, changes }: Value) {
  const t = useTexts(publicationTexts)
  if (!changes) return <span class="as-typed">{value}</span>
  return <DiffText changes={changes} words={{ added: t.added, removed: t.removed }} />
}

function Points({ item }: { item: Item }) {
  const t = useTexts(publicationTexts)
  return (
    <ul class="small number">
      {item.fields.points?.map(({ year, value, basis }) => (
        <li key={`${year}${basis}`}>{t.point(year, showNumber(value), item.fields.unit ?? '', t.bases[basis])}</li>
      ))}
    </ul>
  )
}
