import { isFurniture } from './furniture.ts'
import { headingAt, type Context } from './headings.ts'
import { isBareLabel, isLabel, isTitle } from './interview-blocks.ts'
import type { Line } from './lines.ts'

const outside: Context = { inSheets: false, listSigns: new Set() }

/** The table pages of the interviews: from their title or first bare 「問１」 to the next sheet or chapter. */
export function findInterviewLines(lines: Line[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!startsTable(lines, at)) continue
    let end = at + 1
    while (end < lines.length && !endsTable(lines, end)) end++
    ranges.push({ start: at, end })
    at = end - 1
  }
  return ranges
}

function startsTable(lines: Line[], at: number): boolean {
  const line = lines[at]!
  if (isBareLabel(line)) return true
  return isTitle(line) && lines.slice(at + 1, at + 14).some((next) => isLabel(next))
}

// A question may read like a sheet's heading, so just below a question's label nothing ends the table.
function endsTable(lines: Line[], at: number): boolean {
  if (lines.slice(Math.max(0, at - 3), at).some(isLabel)) return false
  const line = lines[at]!
  if (/^自治体名?:/.test(line.canon)) return true
  if (isTitle(line) || isLabel(line)) return false
  if (line.canon === '取組む' && lines[at + 1]?.canon === 'アクション') return true
  const heading = headingAt(lines, at, outside)?.heading
  return heading?.certain === true || (line.mark.kind === 'note' && isFurniture(line, undefined))
}
