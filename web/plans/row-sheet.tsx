import type { SectionId } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { ItemField, ItemNumber } from './item-fields.tsx'
import { ItemList } from './item-list.tsx'
import { sheetWords } from './sheet-words.ts'
import { planTexts } from './texts.ts'

/** Items as rows of a table whose columns are the fields; on narrow screens each row becomes a form. */
export function RowSheet({ section }: { section: 'steps' | 'sessions' | 'members' }) {
  const t = useTexts(planTexts)
  const { fields } = useTexts(sheetWords)
  const textLabel = { steps: t.howFar, sessions: t.agenda, members: t.name }[section]
  const place: { section: SectionId } = { section }
  return (
    <ItemList
      place={place}
      show={(item) => (
        <div class={`item-row item-row-${section}`}>
          {section === 'steps' &&
            (['who', 'from', 'with', 'what'] as const).map((field) => (
              <ItemField key={field} item={item} field={field} oneLine={false} />
            ))}
          {section === 'sessions' && (
            <>
              <ItemNumber item={item} field="number" label={fields.number} />
              <ItemField item={item} field="date" />
              <ItemField item={item} field="dateTo" />
            </>
          )}
          {section === 'members' && (
            <>
              <ItemField item={item} field="department" />
              <ItemField item={item} field="post" />
            </>
          )}
          <ItemField item={item} field="text" label={textLabel} oneLine={section === 'members'} />
        </div>
      )}
    />
  )
}
