import { groupByMark, joinLines, lineNumbers, paragraphs } from './joining.ts'
import type { Line } from './lines.ts'
import { readItem, uniqueSorted, type ReadItem } from './reading.ts'

/** Bulleted remarks or keys under their heading; a new kind of heading or running text without a bullet ends the list. */
export function readListed(sheet: 'advice' | 'outlook', lines: Line[]): ReadItem[] {
  const section = sheet === 'advice' ? 'advice' : 'keys'
  const items: ReadItem[] = []
  const groups = groupByMark(lines)
  const marked = groups.some((group) => group.mark.kind === 'bullet')
  for (const group of groups) {
    const { kind } = group.mark
    const last = items.at(-1)
    if (kind === 'bracket' || kind === 'square' || (kind === 'number' && marked)) break
    if (last && (kind === 'arrow' || kind === 'note')) {
      last.text += joinLines(group.lines)
      last.lines = uniqueSorted([...last.lines, ...lineNumbers(group.lines)])
    } else if (kind === 'bullet' || kind === 'number') {
      items.push(readItem(sheet, section, group.text, lineNumbers(group.lines)))
    } else if (!marked && kind === 'none') {
      for (const part of paragraphs(group.lines))
        items.push(readItem(sheet, section, joinLines(part), lineNumbers(part), {}, ['split_guessed']))
    }
  }
  return items
}
