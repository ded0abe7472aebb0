import type { ComponentChildren } from 'preact'
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
  /** Roles of the interviewed, by the id of their item. */
  respondents: Map<string, string>
  /** The year stands in a heading already. */
  yearShown?: boolean
  marked: boolean
}

/** One item with everything that it says. */
export function ItemText({ entry, respondents, yearShown, marked }: Props) {
  const t = useTexts(publicationTexts)
  const names = useTexts(sheetWords).fields
  const { item, state, changes } = entry
  const lines = textFields.filter((field) => field !== 'title' && (item.fields[field] || changes[field]))

  return (
    <div class="stack stack-tight">
      {marked && state !== 'same' && (
        <p>
          <Badge tone={tones[state]}>{t.states[state]}</Badge>
        </p>
      )}
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
      {(lines.length > 0 || item.fields.number !== undefined || (item.fields.fiscalYear && !yearShown)) && (
        <dl class="facts small">
          {item.fields.number !== undefined && <Fact name={names.number}>{item.fields.number}</Fact>}
          {item.fields.fiscalYear !== undefined && !yearShown && (
            <Fact name={names.fiscalYear}>
              <Year year={item.fields.fiscalYear} />
            </Fact>
          )}
          {lines.map((field) => (
            <Fact key={field} name={names[field]}>
              <FieldValue {...{ field, item, respondents }} changes={changes[field]} />
            </Fact>
          ))}
        </dl>
      )}
      {item.fields.points && <Points item={item} />}
    </div>
  )
}

const tones = { same: 'neutral', new: 'info', changed: 'warning', removed: 'error' } as const

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function FieldValue({
  field,
  item,
  respondents,
  changes,
}: {
  field: TextField
  item: Item
  respondents: Map<string, string>
  changes: Change[] | undefined
}) {
  const language = useContext(LanguageContext)
  const value = item.fields[field] ?? ''
  if (field === 'respondent') return <>{respondents.get(value) ?? ''}</>
  if (field === 'date' || field === 'dateTo')
    return <>{/^\d{4}-\d\d-\d\d$/.test(value) ? showDay(value, language) : value}</>
  return <Words value={value} changes={changes} />
}

function Words({ value, changes }: { value: string; changes: Change[] | undefined }) {
  const t = useTexts(publicationTexts)
  if (!changes) return <span class="as-typed">{value}</span>
  return <DiffText changes={changes} words={{ added: t.added, removed: t.removed }} />
}

function Year({ year }: { year: number }) {
  return <>{showFiscalYear(year, useContext(LanguageContext))}</>
}

function Points({ item }: { item: Item }) {
  const t = useTexts(publicationTexts)
  return (
    <ul class="small">
      {item.fields.points?.map(({ year, value, basis }) => (
        <li key={`${year}${basis}`}>
          {t.point(year, value.toLocaleString('ja-JP'), item.fields.unit ?? '', t.bases[basis])}
        </li>
      ))}
    </ul>
  )
}
