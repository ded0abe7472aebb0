import { useState } from 'preact/hooks'
import { rankAt } from '../../worker/plans/order.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Shown } from './draft-entry.ts'
import { ItemField } from './item-fields.tsx'
import { ItemList } from './item-list.tsx'
import { sheetWords } from './sheet-words.ts'
import { planTexts } from './texts.ts'
import { fieldId, useDraftContext } from './use-draft.ts'

/** Who was asked, and what each of them answered to each question. */
export function InterviewsSheet() {
  const { store } = useDraftContext()
  const t = useTexts(planTexts)
  const words = useTexts(sheetWords).sections
  const asked = [...new Set(store.list('answers').map(({ fields }) => fields.question ?? ''))]
  const [added, setAdded] = useState<string[]>([])
  const questions = [...asked, ...added.filter((question) => !asked.includes(question))]
  const rename = (from: string, to: string) => {
    for (const { id, fields } of store.list('answers')) {
      if ((fields.question ?? '') === from) store.edit(id, { fields: { question: to } })
    }
    setAdded(added.map((question) => (question === from ? to : question)))
  }

  return (
    <div class="stack stack-loose">
      <Section title={t.questions}>
        {questions.map((question, index) => (
          <TextField
            key={index}
            id={`question-${index}`}
            name="question"
            label={t.newQuestion(index + 1)}
            value={question}
            onChange={({ currentTarget: { value } }) => {
              if (value.trim() && !questions.includes(value)) rename(question, value)
            }}
          />
        ))}
        <div class="row no-print">
          <Button small icon="add" onClick={() => setAdded([...added, freeName(questions, t.newQuestion)])}>
            {t.addQuestion}
          </Button>
        </div>
      </Section>
      <Section title={words.respondents}>
        <ItemList
          place={{ section: 'respondents' }}
          show={(item) => <Respondent item={item} questions={questions} />}
        />
      </Section>
    </div>
  )
}

function Respondent({ item, questions }: { item: Shown; questions: string[] }) {
  const { store } = useDraftContext()
  const t = useTexts(planTexts)
  const answers = store.list('answers', ({ respondent }) => respondent === item.id)
  return (
    <>
      <ItemField item={item} field="text" label={t.respondent} oneLine />
      <div class="answers">
        {questions.map((question) => {
          const given = answers.filter(({ fields }) => (fields.question ?? '') === question)
          return given.length > 0 ? (
            given.map((answer) => <ItemField key={question} item={answer} field="text" label={question} rows={3} />)
          ) : (
            <NoAnswer key={question} respondent={item.id} question={question} />
          )
        })}
      </div>
    </>
  )
}

/** Becomes an answer with the first letter. */
function NoAnswer({ respondent, question }: { respondent: string; question: string }) {
  const { store, sheet, focusLater } = useDraftContext()
  return (
    <TextArea
      id={`answer-${respondent}-${question}`}
      name="answer"
      label={question}
      rows={3}
      value=""
      onInput={({ currentTarget: { value } }) => {
        const answers = store.list('answers')
        const rank = rankAt(answers, answers.length)
        const fields = { respondent, question }
        const id = store.add({ sheet, section: 'answers', rank, text: '', fields })
        focusLater(fieldId(id, 'text'))
        store.edit(id, { text: value })
        store.focus(id)
      }}
    />
  )
}

function freeName(taken: string[], name: (n: number) => string) {
  let n = taken.length + 1
  while (taken.includes(name(n))) n++
  return name(n)
}
