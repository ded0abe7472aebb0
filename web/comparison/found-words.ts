import { foldLiterally } from '../../worker/deidentification/finder/fold.ts'
import type { Mark } from '../ui/marked-text.tsx'

/** Where a text says one of the words, which are folded as search folds them. */
export function marksOf(text: string, sought: string[]): Mark[] {
  if (sought.length === 0) return []
  const folded = foldLiterally(text)
  return sought.flatMap((word) => {
    const marks: Mark[] = []
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + 1)) {
      marks.push({ start: folded.starts[at] ?? 0, end: folded.ends[at + word.length - 1] ?? text.length })
    }
    return marks
  })
}
