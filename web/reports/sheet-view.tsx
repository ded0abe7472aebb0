import { sheets, type SectionId, type SheetId } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PlacedRow } from './placed-row.tsx'
import { edit, move, type Placed, type Preview } from './preview.ts'
import type { OpenForm } from './preview-view.tsx'
import type { Existing, Source } from './report-page.tsx'
import type { Review } from './review.ts'
import { reportTexts } from './texts.ts'

interface Props {
  sheet: SheetId
  preview: Preview
  review: Review
  source: Source
  existing: Existing[]
  open: OpenForm
  onOpen: (open: OpenForm) => void
  onChange: (next: Preview, message?: string) => void
  onCheck: (key: string) => void
  onRemove: (key: string) => void
  onFocus: (key: string) => void
}

/** The items that were placed on one sheet, section by section, each beside its lines. */
export function SheetView({
  sheet,
  preview,
  review,
  source,
  existing,
  open,
  onOpen,
  onChange,
  onCheck,
  onRemove,
  onFocus,
}: Props) {
  const t = useTexts(reportTexts)
  const words = useTexts(sheetWords)
  const ofSheet = preview.items.filter((item) => item.sheet === sheet)
  if (ofSheet.length === 0) return <EmptyState title={t.emptySheet}>{t.emptySheetHint}</EmptyState>

  const people = [
    ...preview.items
      .filter(({ section }) => section === 'respondents')
      .map(({ key, text }) => ({ id: key, name: text })),
    ...existing.filter(({ section }) => section === 'respondents').map(({ id, text }) => ({ id, name: text })),
  ]
  return (
    <div class="stack stack-loose">
      {groupsOf(sheet, ofSheet).map(({ section, items }) => (
        <section key={section} class="stack stack-tight" aria-labelledby={`section-${section}`}>
          <h3 id={`section-${section}`}>
            {sheet === 'interviews' ? t.interviews : words.sections[section]}{' '}
            <span class="quiet small">{t.count(String(items.length))}</span>
          </h3>
          <ol class="rows report-rows" aria-labelledby={`section-${section}`}>
            {items.map((item) => (
              <PlacedRow
                key={item.key}
                {...{ item, source, people }}
                known={review.known.has(item.key)}
                problem={review.problems.get(item.key)}
                form={open?.key === item.key ? open.form : undefined}
                onForm={(form) => {
                  onOpen(form && { key: item.key, form })
                  if (!form) onFocus(item.key)
                }}
                onCheck={() => onCheck(item.key)}
                onRemove={() => onRemove(item.key)}
                onEdit={(text, fields) => {
                  onChange(edit(preview, item.key, text, fields))
                  onFocus(item.key)
                }}
                onMove={(to) => {
                  onChange(move(preview, item.key, to), t.told.moved)
                  if (to.sheet === sheet) onFocus(item.key)
                }}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

/** Interviews in one list, each person followed by the answers; all other sheets by section. */
function groupsOf(sheet: SheetId, items: Placed[]): { section: SectionId; items: Placed[] }[] {
  if (sheet === 'interviews') {
    const people = items.filter(({ section }) => section === 'respondents')
    const keys = new Set(people.map(({ key }) => key))
    const ofNobody = items.filter(({ section, fields }) => section === 'answers' && !keys.has(fields.respondent ?? ''))
    const answersOf = (key: string) => items.filter(({ fields }) => fields.respondent === key)
    return [
      {
        section: 'respondents',
        items: [...people.flatMap((person) => [person, ...answersOf(person.key)]), ...ofNobody],
      },
    ]
  }
  const sections = Object.keys(sheets[sheet]) as SectionId[]
  return sections
    .map((section) => ({ section, items: items.filter((item) => item.section === section) }))
    .filter((group) => group.items.length > 0)
}
