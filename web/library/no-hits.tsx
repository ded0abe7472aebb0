import type { Choices } from '../../worker/library/choices.ts'
import type { Question } from '../../worker/library/schema.ts'
import { useContext } from 'preact/hooks'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { addressOf, conditionsOf } from './address.ts'
import { libraryTexts } from './texts.ts'

/** Before anything was looked for: what can be. */
export function Examples() {
  const t = useTexts(libraryTexts)
  return (
    <EmptyState
      title={t.examplesTitle}
      action={
        <p class="row search-ways">
          {t.exampleWords.split(' / ').map((words) => (
            <a key={words} href={addressOf({ words })}>
              {words}
            </a>
          ))}
        </p>
      }
    >
      {t.examples}
    </EmptyState>
  )
}

/** Nothing was found: what may find something. */
export function NoHits({ question, choices }: { question: Question; choices: Choices }) {
  const t = useTexts(libraryTexts)
  const names = useTexts(sheetWords)
  const language = useContext(LanguageContext)
  const set = conditionsOf(question)
  const shown = (name: (typeof set)[number]) => {
    const value = String(question[name] ?? '')
    if (name === 'sheet') return names.sheets[question.sheet!]
    if (name === 'section') return names.sections[question.section!]
    if (name === 'fiscalYear') return showFiscalYear(Number(value), language)
    if (name === 'size') return t.sizes[question.size!]
    if (name === 'release') return t.thisRelease
    if (name === 'theme') return choices.years.flatMap(({ themes }) => themes).find(({ id }) => id === value)?.label
    return value
  }
  return (
    <EmptyState
      title={t.none}
      action={
        <>
          {set.length > 0 && (
            <p class="row search-ways">
              {set.map((name) => (
                <a key={name} href={addressOf({ ...question, [name]: undefined })}>
                  {t.without(`${t[name]}：${shown(name) ?? ''}`)}
                </a>
              ))}
            </p>
          )}
          <p class="small quiet">{t.noneAbout}</p>
        </>
      }
    >
      {[question.words.trim() !== '' && t.noneWords, set.length > 0 && t.noneNarrowed].filter(Boolean).join('')}
    </EmptyState>
  )
}
