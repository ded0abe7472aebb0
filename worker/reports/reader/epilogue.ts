import { bare } from './fold.ts'
import { joinLines, lineNumbers } from './joining.ts'
import type { Line } from './lines.ts'
import { readItem, type ReadItem } from './reading.ts'

/** One essay a member: it begins at the line that names the member and nothing else but department and post. */
export function readEpilogue(lines: Line[], members: ReadItem[]): ReadItem[] {
  const names = members.map((member) => bare(member.text))
  const essays: { title?: Line; lines: Line[] }[] = []
  for (const line of lines) {
    if (names.some((name) => line.bare.endsWith(name) && line.bare.length <= name.length + 30))
      essays.push({ title: line, lines: [] })
    else if (essays.length) essays.at(-1)!.lines.push(line)
    else essays.push({ lines: [line] })
  }
  return essays.map(({ title, lines: body }) => {
    const parts = paragraphsOf(body)
    const text = title ? [title.text, ...parts].join('\n') : parts.join('\n')
    return readItem('epilogue', 'epilogue', text, [...(title?.numbers ?? []), ...lineNumbers(body)])
  })
}

// A paragraph ends with a full stop on a line that is shorter than the column.
function paragraphsOf(lines: Line[]): string[] {
  const width = Math.max(0, ...lines.map((line) => line.bare.length))
  const parts: Line[][] = [[]]
  for (const line of lines) {
    if (line.mark.kind !== 'none') parts.push([])
    parts.at(-1)!.push(line)
    if (/[。！？]$/.test(line.text) && line.bare.length < width - 1) parts.push([])
  }
  return parts.filter((part) => part.length).map(joinLines)
}
