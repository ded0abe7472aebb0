import { fold, type Mapped } from '../finder/fold.ts'
import { takingFree } from './free-spans.ts'
import { sameKe } from './name-forms.ts'

export interface Mention {
  key: string
  start: number
  end: number
}

/** Where these match keys stand in a text, however it is written; of two that overlap the one that comes first in `keys`. */
export function mentionsOf(text: string, keys: string[], view: Mapped = fold(text)): Mention[] {
  const folded = sameKe(view.text)
  const found: Mention[] = []
  const take = takingFree(text.length)
  for (const key of keys) {
    for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + 1)) {
      const mention = { key, start: view.starts[at] ?? 0, end: view.ends[at + key.length - 1] ?? 0 }
      if (isWhole(mention, text) && take(mention)) found.push(mention)
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** Few Latin letters, and digits, stand alone, and no name goes on over a comma or from one word of a list into the next. */
function isWhole({ key, start, end }: Mention, text: string) {
  if (/[、。，,・「」『』]/u.test(text.slice(start, end))) return false
  if (!/^(?:\d+|[a-z]{1,5})$/.test(key)) return true
  const edge = /^\d+$/.test(key) ? /\d/ : /[a-z]/i
  const [before, after] = [text.charAt(start - 1), text.charAt(end)].map((letter) => letter.normalize('NFKC'))
  return !edge.test(before!) && !edge.test(after!)
}
