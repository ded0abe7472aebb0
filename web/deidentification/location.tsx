import type { ItemPassage } from '../../worker/deidentification/passages.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { treatmentTexts } from './treatment-texts.ts'

/** Where a passage stands in the plan. */
export function Location({ passage: { item, field } }: { passage: ItemPassage }) {
  const words = useTexts(sheetWords)
  const t = useTexts(treatmentTexts)
  const parts = [words.sheets[item.sheet], words.sections[item.section]]
  return <>{t.location(...parts, ...(field === 'text' ? [] : [words.fields[field]]))}</>
}
