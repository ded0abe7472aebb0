import { groupByMark, join, joinLines, lineNumbers, type Group } from './joining.ts'
import { openBracket } from './marks.ts'
import { readItem, uniqueSorted, type ReadItem } from './reading.ts'
import type { Entry } from './regions.ts'

/** Numbered viewpoints with a paragraph each; what stands above the first of them is an introduction. */
export function readPeople(entries: Entry[]): ReadItem[] {
  const groups = groupByMark(entries.filter((entry) => !entry.heading).map((entry) => entry.line))
  const titles = titleKind(groups)
  if (titles === undefined) {
    return groups
      .filter((group) => group.mark.kind === 'bullet')
      .map((group) => readItem('people', 'aims', group.text, lineNumbers(group.lines)))
  }
  const items: ReadItem[] = []
  for (const group of groups) {
    const last = items.at(-1)
    if (group.mark.kind === titles) items.push(aim(group))
    else if (last) append(last, group)
  }
  return items.map((item) => (item.text ? item : { ...item, text: item.fields.title ?? '', fields: {} }))
}

function titleKind(groups: Group[]): Group['mark']['kind'] | undefined {
  return (['number', 'bracket', 'square'] as const).find((kind) => groups.some((group) => group.mark.kind === kind))
}

function aim(group: Group): ReadItem {
  const [first, ...rest] = group.lines
  const whole = openBracket(first!.mark.rest)
  // 「私」を主語に… only quotes a word.
  const bracketed = whole?.after && /^[「『]/.test(first!.mark.rest) ? undefined : whole
  const title = bracketed ? bracketed.inside : first!.mark.rest
  // A sentence behind the number is the aim itself, not its title.
  if (title.endsWith('。') || (!rest.length && title.length > 40))
    return readItem('people', 'aims', group.text, lineNumbers(group.lines))
  return readItem('people', 'aims', join([bracketed?.after ?? '', joinLines(rest)]), lineNumbers(group.lines), {
    title,
  })
}

function append(item: ReadItem, group: Group) {
  const text = joinLines(group.lines)
  item.text = item.text ? `${item.text}\n${text}` : text
  item.lines = uniqueSorted([...item.lines, ...lineNumbers(group.lines)])
}
