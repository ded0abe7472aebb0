import { numberedSheets, sheets, type SectionId, type SheetId } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Select } from '../ui/select.tsx'
import { manyTexts } from './many-texts.ts'

/** A place that every plan has. */
export type SharedPlace =
  | { level: 'plan' }
  | { level: 'sheet'; sheet: SheetId }
  | { level: 'section'; sheet: SheetId; section: SectionId }

interface Props {
  place: SharedPlace
  onChoose: (place: SharedPlace) => void
  /** Tells the fields apart where the page has several of them. */
  of?: string
}

/** Chooses the whole plan, a sheet, or a section of a sheet. */
export function PlaceChoice({ place, onChoose, of }: Props) {
  const t = useTexts(manyTexts)
  const words = useTexts(sheetWords)
  const sheet = place.level === 'plan' ? undefined : place.sheet
  const sections = sheet ? (Object.keys(sheets[sheet]) as SectionId[]) : []

  return (
    <div class="row">
      <Select
        name="sheet"
        id={of && `sheet-${of}`}
        label={t.sheet}
        value={sheet ?? ''}
        options={[
          { value: '', label: t.plan },
          ...numberedSheets.map((value) => ({ value, label: words.sheets[value] })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          const found = numberedSheets.find((one) => one === value)
          onChoose(found ? { level: 'sheet', sheet: found } : { level: 'plan' })
        }}
      />
      {sheet && sections.length > 1 && (
        <Select
          name="section"
          id={of && `section-${of}`}
          label={t.section}
          value={place.level === 'section' ? place.section : ''}
          options={[
            { value: '', label: t.wholeSheet },
            ...sections.map((value) => ({ value, label: words.sections[value] })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const section = sections.find((one) => one === value)
            onChoose(section ? { level: 'section', sheet, section } : { level: 'sheet', sheet })
          }}
        />
      )}
    </div>
  )
}
