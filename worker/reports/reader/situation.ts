import { groupByMark, joinLines, lineNumbers, paragraphs, type Group } from './joining.ts'
import type { Line } from './lines.ts'
import { readItem, uniqueSorted, type ReadItem } from './reading.ts'
import type { Entry } from './regions.ts'

type Box = 'background' | 'current' | 'causes'

/** Three boxes in any order; the sheet's title may stand between them and ends the box above it. */
export function readSituation(entries: Entry[]): ReadItem[] {
  const items: ReadItem[] = []
  let box: Box | undefined
  let lines: Line[] = []
  const close = () => {
    if (box) items.push(...boxItems(box, lines))
    lines = []
  }
  for (const { line, heading } of entries) {
    if (heading) {
      close()
      box = heading.part.startsWith('situation.') ? (heading.part.split('.')[1] as Box) : undefined
    } else {
      lines.push(line)
    }
  }
  close()
  return items
}

function boxItems(box: Box, lines: Line[]): ReadItem[] {
  const items: ReadItem[] = []
  for (const group of groupByMark(lines)) {
    const last = items.at(-1)
    if (group.mark.kind === 'none') items.push(...unmarked(box, group))
    else if (last && (group.mark.kind === 'arrow' || group.mark.kind === 'note')) {
      last.text += joinLines(group.lines)
      last.lines = uniqueSorted([...last.lines, ...lineNumbers(group.lines)])
    } else items.push(readItem('situation', box, group.text, lineNumbers(group.lines)))
  }
  return items
}

function unmarked(box: Box, group: Group): ReadItem[] {
  return paragraphs(group.lines).map((part) =>
    readItem('situation', box, joinLines(part), lineNumbers(part), {}, ['split_guessed']),
  )
}
