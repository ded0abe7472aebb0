import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { NoteBeside } from '../../worker/plans/beside.ts'
import { useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { planTexts } from './texts.ts'
import { useDraftContext } from './use-draft.ts'

export const NotesContext = createContext<NoteBeside[]>([])

/** What was said about the sheet as a whole, and about items that are no longer there or are drawn together. */
export function SheetNotes() {
  const t = useTexts(planTexts)
  const { store } = useDraftContext()
  const all = useContext(NotesContext)
  const notes = all.filter(({ itemId }) => itemId === null || !hasCard(store.entries.get(itemId)?.mine?.section))
  if (all.length === 0) return null
  const summary = t.notes(all.length, all.filter(({ isOpen }) => isOpen).length)
  if (notes.length === 0) return <p class="small quiet no-print">{`${summary} ${t.notesBelow}`}</p>
  return (
    <details class="no-print">
      <summary>{summary}</summary>
      <NoteList notes={notes} isGone={({ itemId }) => itemId !== null && !store.entries.get(itemId)?.mine} />
    </details>
  )
}

/** What was said about one item, below it. */
export function ItemNotes({ itemId }: { itemId: string }) {
  const t = useTexts(planTexts)
  const notes = useContext(NotesContext).filter((note) => note.itemId === itemId)
  if (notes.length === 0) return null
  return (
    <details class="no-print">
      <summary>{t.itemNotes(notes.length)}</summary>
      <NoteList notes={notes} />
    </details>
  )
}

function NoteList({ notes, isGone }: { notes: NoteBeside[]; isGone?: (note: NoteBeside) => boolean }) {
  const t = useTexts(planTexts)
  return (
    <ul class="stack stack-tight">
      {notes.map((note) => (
        <li key={note.id}>
          <p class="row small">
            <strong>{note.title}</strong>
            <Badge>{note.state}</Badge>
          </p>
          {note.quote !== null && <blockquote class="as-typed small">{note.quote}</blockquote>}
          <p class="as-typed">{note.text}</p>
          <p class="row small">
            {isGone?.(note) && <span class="quiet">{t.noteGone}</span>}
            <a href={note.href}>{t.answerNote}</a>
          </p>
        </li>
      ))}
    </ul>
  )
}

// Series are drawn together in one table and answers stand below their person: neither has a card of its own.
function hasCard(section: string | undefined) {
  return section !== undefined && section !== 'projections' && section !== 'answers'
}
