import { useContext } from 'preact/hooks'
import type { Fields } from '../../worker/plans/sheets.ts'
import { showDay, showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts, type Language } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { reportTexts } from './texts.ts'

/** The fields of an item beside its text. Whose answer to what it is shows by where it stands. */
export function FieldFacts({ fields }: { fields: Fields }) {
  const words = useTexts(sheetWords)
  const language = useContext(LanguageContext)
  const t = useTexts(reportTexts)
  const shown = Object.entries(fields).filter(
    ([name, value]) => !isShownElsewhere(name) && value !== undefined && value !== '',
  )
  if (shown.length === 0) return null
  return (
    <dl class="facts small">
      {shown.map(([name, value]) => (
        <>
          <dt>{words.fields[name as keyof Fields]}</dt>
          <dd class="as-typed">{show(name as keyof Fields, value, language, t)}</dd>
        </>
      ))}
    </dl>
  )
}

function isShownElsewhere(name: string) {
  return name === 'respondent' || name === 'question'
}

function show(name: keyof Fields, value: Fields[keyof Fields], language: Language, t: (typeof reportTexts)['ja']) {
  if (Array.isArray(value)) {
    return value
      .map(({ year, value: each, basis }) => `${year}: ${each.toLocaleString()}（${t.row[basis]}）`)
      .join('\n')
  }
  if (name === 'fiscalYear') return showFiscalYear(Number(value), language)
  if (name === 'date' || name === 'dateTo') return showDay(String(value), language)
  return String(value)
}
