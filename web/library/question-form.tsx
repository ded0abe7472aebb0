import { useContext, useEffect, useState } from 'preact/hooks'
import type { Choices } from '../../worker/library/choices.ts'
import { kinds, sizes, type Size } from '../../worker/library/sizes.ts'
import type { Question } from '../../worker/library/schema.ts'
import { prefectures } from '../../worker/municipalities/prefectures.ts'
import { sheets, type SectionId, type SheetId } from '../../worker/plans/sheets.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Button } from '../ui/button.tsx'
import { Select, type Option } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { conditionOf, conditionsOf, type Conditions } from './address.ts'
import { libraryTexts } from './texts.ts'

interface Props {
  choices: Choices
  question: Question
  busy: boolean
  error: string | undefined
  onAsk: (question: Question) => void
}

/** What is typed stays while a search runs; when the address asks for something else, the form shows that. */
export function QuestionForm({ choices, question, busy, error, onAsk }: Props) {
  const t = useTexts(libraryTexts)
  const [typed, setTyped] = useState(question)
  useEffect(() => setTyped(question), [question])
  const set = conditionsOf(question).length

  return (
    <form
      class="stack no-print"
      onSubmit={(event) => {
        event.preventDefault()
        onAsk(typed)
      }}
    >
      <div class="search-line">
        <TextField
          name="words"
          type="search"
          label={t.words}
          hint={t.wordsHint}
          value={typed.words}
          onInput={(event) => setTyped({ ...typed, words: event.currentTarget.value })}
          error={error}
          maxLength={200}
          autocomplete="off"
        />
        <Button variant="primary" icon="search" busy={busy}>
          {t.go}
        </Button>
      </div>
      <details open={set > 0}>
        <summary>{set > 0 ? t.narrowed(set) : t.narrow}</summary>
        <Narrowing choices={choices} typed={typed} onType={(change) => setTyped({ ...typed, ...change })} />
      </details>
    </form>
  )
}

const sheetIds = (Object.keys(sheets) as SheetId[]).filter((sheet) => sheet !== 'members' && sheet !== 'epilogue')

interface NarrowingProps {
  choices: Choices
  typed: Question
  onType: (change: Partial<Question>) => void
}

function Narrowing({ choices, typed, onType }: NarrowingProps) {
  const t = useTexts(libraryTexts)
  const names = useTexts(sheetWords)
  const language = useContext(LanguageContext)
  const { sheet } = typed
  const sections = (sheet ? [sheet] : sheetIds).flatMap((one) => Object.keys(sheets[one]) as SectionId[])
  const themes = new Map(choices.years.flatMap((year) => year.themes.map(({ id, label }) => [id, label])))
  const fieldOf = (name: keyof Conditions) => ({
    name,
    label: t[name],
    value: String(typed[name] ?? ''),
    onChange: (event: { currentTarget: { value: string } }) => onType(conditionOf(name, event.currentTarget.value)),
  })
  const optionsOf = (options: Option[]) => [{ value: '', label: t.any }, ...options]
  const same = (value: string) => ({ value, label: value })

  return (
    <div class="narrowing">
      <Select
        {...fieldOf('sheet')}
        options={optionsOf(sheetIds.map((value) => ({ value, label: names.sheets[value] })))}
        onChange={(event) => onType({ ...conditionOf('sheet', event.currentTarget.value), section: undefined })}
      />
      <Select
        {...fieldOf('section')}
        options={optionsOf(sections.map((value) => ({ value, label: names.sections[value] })))}
      />
      <Select {...fieldOf('theme')} options={optionsOf(Array.from(themes, ([value, label]) => ({ value, label })))} />
      <Select
        {...fieldOf('fiscalYear')}
        options={optionsOf(
          choices.years.map(({ fiscalYear }) => ({
            value: String(fiscalYear),
            label: showFiscalYear(fiscalYear, language),
          })),
        )}
      />
      {typed.release && (
        <Select {...fieldOf('release')} options={optionsOf([{ value: typed.release, label: t.thisRelease }])} />
      )}
      <TextField {...fieldOf('municipality')} maxLength={40} />
      <Select {...fieldOf('prefecture')} options={optionsOf(prefectures.map(same))} />
      <Select {...fieldOf('kind')} options={optionsOf(kinds.map(same))} />
      <Select
        {...fieldOf('size')}
        options={optionsOf((Object.keys(sizes) as Size[]).map((value) => ({ value, label: t.sizes[value] })))}
      />
      {choices.homes.length > 0 && (
        <Select
          {...fieldOf('similarGroup')}
          options={optionsOf(
            choices.homes.map(({ name, similarGroup }) => ({
              value: similarGroup,
              label: t.sameGroup(similarGroup, name),
            })),
          )}
        />
      )}
      <p class="small quiet">{t.hiddenNote}</p>
    </div>
  )
}
