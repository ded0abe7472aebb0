import type { Line } from './lines.ts'
import { isOpen, type Mark } from './marks.ts'

/** A marked line with the lines that continue it. */
export interface Group {
  mark: Mark
  lines: Line[]
  /** Joined, without the mark. */
  text: string
}

/** Lines of running text put together again: nothing between, but a space between two Latin words. */
export function join(parts: string[]): string {
  let text = ''
  for (const part of parts) {
    const next = part.trim()
    if (!next) continue
    text += /[A-Za-z0-9,.;:]$/.test(text) && /^[A-Za-z0-9]/.test(next) ? ` ${next}` : next
  }
  return text
}

export function joinLines(lines: Line[]): string {
  return join(lines.map((line) => line.text))
}

export function lineNumbers(lines: Line[]): number[] {
  return lines.flatMap((line) => line.numbers)
}

/** A new group begins at every mark; an unmarked line continues the group above it. */
export function groupByMark(lines: Line[]): Group[] {
  const groups: Group[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && (line.mark.kind === 'none' || isOpenGroup(last))) last.lines.push(line)
    else groups.push({ mark: line.mark, lines: [line], text: '' })
  }
  for (const group of groups) group.text = join([group.mark.rest, ...group.lines.slice(1).map((line) => line.text)])
  return groups
}

function isOpenGroup(group: Group): boolean {
  return group.mark.kind === 'bracket' && group.lines.length < 3 && isOpen(join(group.lines.map((line) => line.text)))
}

/** Blank lines that mean nothing here, since nearly every line has them above it. */
export function usualGap(lines: Line[]): number {
  const gaps = lines.slice(1).map((line) => line.gap)
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.2)] ?? 0
}

/** Unmarked paragraphs: a new one begins after a full stop, or after a gap where the text has lines without gaps. */
export function paragraphs(lines: Line[]): Line[][] {
  const gaps = lines.slice(1).map((line) => line.gap)
  const usual = gaps.length ? Math.min(...gaps) : 0
  const result: Line[][] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const starts = !before || line.mark.kind !== 'none' || /[。！？!?]$/.test(before.text) || line.gap > usual
    if (starts) result.push([line])
    else result.at(-1)!.push(line)
  }
  return result
}
