import { useContext, useEffect, useState } from 'preact/hooks'
import type { AdviceQuestion } from '../../../worker/feedback/advice/schema.ts'
import type { AdviceChoices } from '../../../worker/feedback/advice/search.ts'
import { sheets, type SectionId, type SheetId } from '../../../worker/plans/sheets.ts'
import { showFiscalYear } from '../../dates.ts'
import { LanguageContext, useTexts } from '../../i18n.ts'
import { sheetWords } from '../../plans/sheet-words.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select, type Option } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { feedbackTexts } from '../texts.ts'
import { adviceTexts } from './texts.ts'

interface Props {
  choices: AdviceChoices
  question: AdviceQuestion
  busy: boolean
  error: string | undefined
  onAsk: (question: AdviceQuestion) => void
}

/** What is typed stays while a search runs; when the address asks for something else, the form shows that. */
export function AdviceForm({ choices, question, busy, error, onAsk }: Props) {
  const t = useTexts(adviceTexts)
  const [typed, setTyped] = useState(question)
  useEffect(() => setTyped(question), [question])
  const { words: _, ...conditions } = question

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
      <details open={Object.keys(conditions).length > 0}>
        <summary>{t.narrow}</summary>
        <Narrowing choices={choices} typed={typed} onType={(change) => setTyped({ ...typed, ...change })} />
      </details>
    </form>
  )
}

const sheetIds = (Object.keys(sheets) as SheetId[]).filter((sheet) => sheet !== 'members' && sheet !== 'epilogue')
const kinds = ['question', 'advice', 'praise', 'risk'] as const

interface NarrowingProps {
  choices: AdviceChoices
  typed: AdviceQuestion
  onType: (change: Partial<AdviceQuestion>) => void
}

function Narrowing({ choices, typed, onType }: NarrowingProps) {
  const t = useTexts(adviceTexts)
  const { kinds: kindNames } = useTexts(feedbackTexts)
  const names = useTexts(sheetWords)
  const language = useContext(LanguageContext)
  const { years } = choices
  const ofYear = typed.fiscalYear ? years.filter(({ fiscalYear }) => fiscalYear === typed.fiscalYear) : years
  const sections = (typed.sheet ? [typed.sheet] : sheetIds).flatMap((one) => Object.keys(sheets[one]) as SectionId[])
  const select = (name: Exclude<keyof AdviceQuestion, 'words' | 'mine'>, options: Option[]) => (
    <Select
      name={name}
      label={t[name]}
      value={String(typed[name] ?? '')}
      options={[{ value: '', label: t.any }, ...options]}
      onChange={({ currentTarget: { value } }) => {
        const isNumber = name === 'fiscalYear' || name === 'session'
        const section = name === 'sheet' ? { section: undefined } : {}
        onType({ ...section, [name]: value === '' ? undefined : isNumber ? Number(value) : value })
      }}
    />
  )
  return (
    <div class="narrowing">
      {select(
        'kind',
        kinds.map((value) => ({ value, label: kindNames[value] })),
      )}
      {select('keyword', distinct(ofYear.flatMap(({ keywords }) => keywords)))}
      {select(
        'sheet',
        sheetIds.map((value) => ({ value, label: names.sheets[value] })),
      )}
      {select(
        'section',
        sections.map((value) => ({ value, label: names.sections[value] })),
      )}
      {select('theme', distinct(ofYear.flatMap(({ themes }) => themes)))}
      {select(
        'fiscalYear',
        years.map(({ fiscalYear }) => ({ value: String(fiscalYear), label: showFiscalYear(fiscalYear, language) })),
      )}
      {select(
        'session',
        distinct(
          ofYear.flatMap(({ sessions }) => sessions.map(({ number, label }) => ({ id: String(number), label }))),
        ),
      )}
      <Checkbox
        name="mine"
        label={t.mine}
        checked={typed.mine ?? false}
        onChange={(event) => onType({ mine: event.currentTarget.checked || undefined })}
      />
    </div>
  )
}

function distinct(all: { id: string; label: string }[]): Option[] {
  return Array.from(new Map(all.map(({ id, label }) => [id, label])), ([value, label]) => ({ value, label }))
}
