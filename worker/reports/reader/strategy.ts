import { groupByMark, joinLines, lineNumbers, paragraphs, type Group } from './joining.ts'
import { openBracket } from './marks.ts'
import { readItem, uniqueSorted, type ReadItem } from './reading.ts'
import type { Entry } from './regions.ts'

interface Theme {
  text: string
  lines: number[]
}

/** Themes in brackets, on squares or numbers, each with its bullets. */
export function readStrategy(entries: Entry[]): ReadItem[] {
  const groups = groupByMark(entries.filter((entry) => !entry.heading).map((entry) => entry.line))
  const items: ReadItem[] = []
  let theme: Theme | undefined
  for (const [at, group] of groups.entries()) {
    const next = groups[at + 1]
    if (isTheme(group, next)) {
      theme = { text: themeText(group), lines: lineNumbers(group.lines) }
    } else if (group.mark.kind === 'arrow' || group.mark.kind === 'note') {
      const last = items.at(-1)
      if (!last) continue
      last.text += joinLines(group.lines)
      last.lines = uniqueSorted([...last.lines, ...lineNumbers(group.lines)])
    } else {
      items.push(...initiatives(group, theme))
      theme &&= { ...theme, lines: [] }
    }
  }
  return items
}

function isTheme(group: Group, next: Group | undefined): boolean {
  const { kind } = group.mark
  if (kind === 'bracket') return true
  if (kind === 'none') return group.text.length <= 30 && next?.mark.kind === 'bullet' && !group.text.endsWith('。')
  return (
    (kind === 'square' || kind === 'number' || /^[●◆◇○◎]/.test(group.mark.sign)) &&
    next?.mark.kind === 'bullet' &&
    next.mark.sign !== group.mark.sign
  )
}

function themeText(group: Group): string {
  const bracketed = openBracket(group.text)
  return bracketed ? bracketed.inside + bracketed.after : group.text
}

function initiatives(group: Group, theme: Theme | undefined): ReadItem[] {
  const fields = theme ? { theme: theme.text } : {}
  const themeLines = theme?.lines ?? []
  if (group.mark.kind !== 'none')
    return [readItem('strategy', 'initiatives', group.text, [...themeLines, ...lineNumbers(group.lines)], fields)]
  return paragraphs(group.lines).map((part, at) =>
    readItem('strategy', 'initiatives', joinLines(part), [...(at ? [] : themeLines), ...lineNumbers(part)], fields, [
      'split_guessed',
    ]),
  )
}
