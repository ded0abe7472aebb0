import type { Entry } from '../../worker/publication/differences.ts'
import { ItemText } from './item-text.tsx'
import type { Notes } from './plan-text.tsx'

interface Props {
  entries: Entry[]
  respondents: Map<string, string>
  marked: boolean
  notes: Notes | undefined
}

/** Interviews question by question; who answered stands before each answer. */
export function Answers({ entries, respondents, marked, notes }: Props) {
  const questions = [...new Set(entries.map(({ item }) => item.fields.question ?? ''))]
  return (
    <>
      {questions.map((question) => (
        <div key={question} class="stack">
          <h4>{question}</h4>
          <ul class="plan-items">
            {entries
              .filter(({ item }) => (item.fields.question ?? '') === question)
              .map((entry) => (
                <li key={`${entry.item.id}${entry.state}`} id={`item-${entry.item.id}`}>
                  <ItemText
                    entry={entry}
                    lead={respondents.get(entry.item.fields.respondent ?? '')}
                    shownAlready={entry.changes.question ? ['respondent'] : ['respondent', 'question']}
                    marked={marked}
                  />
                  {notes?.ofItem(entry.item)}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  )
}
