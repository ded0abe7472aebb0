import { foldLiterally } from '../deidentification/finder/fold.ts'
import type { Wanted } from './words.ts'

/** From where to where in a text, in UTF-16 units. */
export interface Mark {
  start: number
  end: number
}

/** Where a text, as it is shown, says one of the words; in order, none over another. */
export function marksOf(text: string, { words }: Pick<Wanted, 'words'>): Mark[] {
  const folded = foldLiterally(text)
  const found = words.flat().flatMap((spelling) => {
    const marks: Mark[] = []
    for (let at = folded.text.indexOf(spelling); at >= 0; at = folded.text.indexOf(spelling, at + 1)) {
      marks.push({ start: folded.starts[at] ?? 0, end: folded.ends[at + spelling.length - 1] ?? 0 })
    }
    return marks
  })
  return found
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .reduce<Mark[]>((kept, mark) => {
      const last = kept.at(-1)
      if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end)
      else kept.push(mark)
      return kept
    }, [])
}
