import type { SectionId, SheetId, TextField } from '../../worker/plans/sheets.ts'
import { fieldsOf } from '../../worker/plans/rules.ts'
import { textFields } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { classNames } from '../ui/class-names.ts'
import { Section } from '../ui/page.tsx'
import type { Shown } from './draft-entry.ts'
import type { Destination } from './item-card.tsx'
import { ItemField } from './item-fields.tsx'
import { ItemList } from './item-list.tsx'
import { sheetWords } from './sheet-words.ts'
import { useDraftContext } from './use-draft.ts'

interface Props {
  sections: SectionId[]
  /** Side by side where there is room. */
  beside?: boolean
  /** Fields that stand before the text. */
  before?: TextField[]
}

/** Sections of texts, each with the fields that it has. */
export function PlainSheet({ sections, beside, before = [] }: Props) {
  const words = useTexts(sheetWords).sections
  const destinations = sections.map((section): Destination => ({ key: `${section} `, section, label: words[section] }))

  return (
    <div class={classNames(beside ? 'columns' : 'stack stack-loose')}>
      {sections.map((section) => (
        <Section key={section} title={words[section]}>
          <ItemList
            place={{ section }}
            destinations={destinations}
            show={(item, label) => <ItemFields {...{ item, label, before }} />}
          />
        </Section>
      ))}
    </div>
  )
}

/** The text of an item and its other fields, which get visible labels. */
export function ItemFields({ item, label, before = [] }: { item: Shown; label: string; before?: TextField[] }) {
  const { sheet } = useDraftContext()
  const after = textFieldsOf(sheet, item.section).filter((field) => !before.includes(field))
  return (
    <>
      {before.map((field) => (
        <ItemField key={field} item={item} field={field} />
      ))}
      <ItemField
        item={item}
        field="text"
        label={before.length > 0 ? undefined : label}
        labelHidden={before.length === 0}
      />
      {after.length > 0 && (
        <div class="item-fields">
          {after.map((field) => (
            <ItemField key={field} item={item} field={field} />
          ))}
        </div>
      )}
    </>
  )
}

function textFieldsOf(sheet: SheetId, section: SectionId) {
  const fields = fieldsOf(sheet, section)
  // The card shows whose it was, where it was taken over.
  return textFields.filter((field) => fields.includes(field) && field !== 'source')
}
