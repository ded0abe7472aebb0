import { classNames } from './class-names.ts'

export interface Mark {
  start: number
  end: number
  /** Why it is marked, shown behind the words. */
  reason?: string
  /** Where to go from here, such as the place where it is decided. */
  href?: string
  decided?: boolean
}

/** A text with its marked places, in UTF-16 offsets. Where marks overlap, the earlier one keeps its whole length. */
export function MarkedText({ text, marks }: { text: string; marks: Mark[] }) {
  return (
    <span class="as-typed">
      {piecesOf(text, marks).map(({ piece, mark }, index) =>
        mark ? <Marked key={index} piece={piece} mark={mark} /> : piece,
      )}
    </span>
  )
}

function Marked({ piece, mark }: { piece: string; mark: Mark }) {
  return (
    <mark class={classNames(mark.decided && 'mark-decided')}>
      {mark.href ? <a href={mark.href}>{piece}</a> : piece}
      {mark.reason && <span class="mark-reason">{mark.reason}</span>}
    </mark>
  )
}

/** Cuts a text at its marks; the pieces joined give the text again. */
export function piecesOf(text: string, marks: Mark[]) {
  const pieces: { piece: string; mark?: Mark }[] = []
  let at = 0
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(mark.start, at)
    const end = Math.min(mark.end, text.length)
    if (start >= end) continue
    if (start > at) pieces.push({ piece: text.slice(at, start) })
    pieces.push({ piece: text.slice(start, end), mark })
    at = end
  }
  if (at < text.length) pieces.push({ piece: text.slice(at) })
  return pieces
}
