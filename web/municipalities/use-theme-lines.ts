import { useState } from 'preact/hooks'
import { readWords, type Theme } from '../../worker/municipalities/themes.ts'

/** A theme as it is being typed; one without id is new. */
export interface ThemeLine {
  key: number
  id?: string
  label: string
  words: string
}

/** The lines of the form, and the last one that was taken away, to be put back where it was. */
export function useThemeLines(themes: Theme[]) {
  const [{ lines, removed }, setState] = useState(() => ({ ...startOf(themes, 0), removed: undefined as Removed }))
  const set = (change: (lines: ThemeLine[]) => ThemeLine[]) =>
    setState((before) => ({ ...before, lines: change(before.lines) }))

  return {
    lines,
    removed,
    replace: (by: Theme[]) => setState(({ next: from }) => ({ ...startOf(by, from), removed: undefined })),
    change: (key: number, part: Partial<ThemeLine>) =>
      set((all) => all.map((line) => (line.key === key ? { ...line, ...part } : line))),
    add: () =>
      setState((before) => ({
        ...before,
        lines: [...before.lines, { key: before.next, label: '', words: '' }],
        next: before.next + 1,
      })),
    remove: (key: number) =>
      setState((before) => {
        const at = before.lines.findIndex((line) => line.key === key)
        return { ...before, lines: before.lines.toSpliced(at, 1), removed: { at, line: before.lines[at]! } }
      }),
    putBack: () =>
      setState((before) => ({
        ...before,
        lines: before.removed ? before.lines.toSpliced(before.removed.at, 0, before.removed.line) : before.lines,
        removed: undefined,
      })),
    typed: () => lines.map(({ id, label, words }) => ({ ...(id && { id }), label, words: readWords(words) })),
  }
}

type Removed = { at: number; line: ThemeLine } | undefined

function startOf(themes: Theme[], from: number) {
  const lines = themes.map(({ id, label, words }, at): ThemeLine => ({
    key: from + at,
    id,
    label,
    words: words.join(' '),
  }))
  return { lines, next: from + lines.length }
}
