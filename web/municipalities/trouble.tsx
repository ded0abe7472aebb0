import { useContext } from 'preact/hooks'
import type { LineTrouble } from '../../worker/municipalities/year-csv.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { setUpTexts } from './set-up-texts.ts'

/** What is wrong with a line, as a sentence. */
export function Trouble({ trouble, typed, fiscalYear }: { trouble: LineTrouble; typed: string; fiscalYear: number }) {
  const t = useTexts(setUpTexts)
  const language = useContext(LanguageContext)
  const words = t.troubles
  const sentence = () => {
    switch (trouble.kind) {
      case 'unknown':
      case 'wrongCode':
        return words[trouble.kind](typed)
      case 'ambiguous':
        return words.ambiguous(
          trouble.candidates.map(({ prefecture, name, code }) => `${prefecture}${name}（${code}）`).join(' / '),
        )
      case 'twice':
        return words.twice(trouble.line)
      case 'alone':
      case 'crowded':
        return words[trouble.kind](trouble.group)
      case 'otherYear':
        return words.otherYear(showFiscalYear(fiscalYear, language))
      default:
        return words[trouble.kind]
    }
  }
  return <Faulty>{sentence()}</Faulty>
}

export function Faulty({ children }: { children: string }) {
  return (
    <div class="line-trouble">
      <Badge tone="error">!</Badge> {children}
    </div>
  )
}
