import { canon } from './fold.ts'
import { groupByMark, join, lineNumbers, type Group } from './joining.ts'
import type { Line } from './lines.ts'
import { openBracket } from './marks.ts'
import { readTable } from './projection-tables.ts'
import { readProjection } from './projections.ts'
import { addDoubt, readItem, uniqueSorted, type ReadItem } from './reading.ts'
import type { Entry } from './regions.ts'

type Aspect = 'history' | 'current' | 'future'

const aspects: [Aspect, RegExp][] = [
  ['history', /^(?:経過|経緯|過去|これまで|背景|実績)/],
  ['current', /^(?:現状|現在|いま|今$)/],
  ['future', /^(?:将来|今後|未来|推計|予測|見通し|見込|10年後|なりゆき)/],
]

export function readDrift(
  entries: Entry[],
  reportYear: number | undefined,
): { trends: ReadItem[]; projections: ReadItem[] } {
  const lines = entries.filter((entry) => !entry.heading).map((entry) => entry.line)
  const projections: ReadItem[] = []
  const trends: ReadItem[] = []
  for (const group of groupByMark(withoutSeries(lines, reportYear, projections))) addGroup(trends, group)
  return { trends, projections }
}

function withoutSeries(lines: Line[], reportYear: number | undefined, projections: ReadItem[]): Line[] {
  const rest: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const table = readTable(lines, at, reportYear)
    if (table) {
      projections.push(...table.series)
      at += table.span - 1
      continue
    }
    // A series may be cut after an arrow: take the longest run of lines that reads as one.
    const span = [3, 2, 1].find((length) => isSeries(lines.slice(at, at + length), length))
    const series = span && readProjection(lines.slice(at, at + span), reportYear)
    if (series) {
      projections.push(series)
      at += span - 1
    } else {
      rest.push(lines[at]!)
    }
  }
  return rest

  function isSeries(run: Line[], length: number): boolean {
    if (run.length !== length || readProjection(run, reportYear) === undefined) return false
    return (
      length === 1 ||
      run.slice(1).every((line) => /^[→⇒、,\d[(]/.test(line.bare) || readProjection([line], reportYear) === undefined)
    )
  }
}

function addGroup(trends: ReadItem[], group: Group) {
  const last = trends.at(-1)
  const labelled = labelOf(group)
  if (labelled && last) {
    // An estimate is about the future; its label stays, since the field's name does not say it.
    const text = labelled.label.startsWith('推計') ? join(group.lines.map((line) => line.text)) : labelled.text
    const before = last.fields[labelled.aspect]
    last.fields[labelled.aspect] = before ? `${before}\n${text}` : text
    last.lines = uniqueSorted([...last.lines, ...lineNumbers(group.lines)])
  } else if (isTrend(group)) {
    trends.push(readItem('drift', 'trends', group.text, lineNumbers(group.lines)))
  } else if (last && (group.mark.kind === 'arrow' || group.mark.kind === 'note')) {
    last.text += `\n${join(group.lines.map((line) => line.text))}`
    last.lines = uniqueSorted([...last.lines, ...lineNumbers(group.lines)])
  } else if (group.mark.kind === 'none') {
    trends.push(addDoubt(readItem('drift', 'trends', group.text, lineNumbers(group.lines)), 'split_guessed'))
  }
}

function isTrend(group: Group): boolean {
  return group.mark.kind === 'bullet' || group.mark.kind === 'number' || group.mark.kind === 'square'
}

function labelOf(group: Group): { aspect: Aspect; label: string; text: string } | undefined {
  const whole = join(group.lines.map((line) => line.text)).replace(/^[→⇒]\s*/, '')
  const bracketed = openBracket(whole) ?? parenthesised(whole) ?? colon(group, whole)
  if (!bracketed) return undefined
  const label = canon(bracketed.inside)
  const aspect = aspects.find(([, pattern]) => pattern.test(label))?.[0]
  return aspect && label.length <= 12 ? { aspect, label, text: bracketed.after } : undefined
}

function parenthesised(text: string): { inside: string; after: string } | undefined {
  const found = /^[（(]([^）)]{2,8})[）)]\s*(.*)$/s.exec(text)
  return found ? { inside: found[1]!, after: found[2]! } : undefined
}

function colon(group: Group, text: string): { inside: string; after: string } | undefined {
  const found = /^[^\p{L}\p{N}]*([^：:]{2,6})[：:]\s*(.+)$/su.exec(text)
  return found && group.mark.kind !== 'number' ? { inside: found[1]!, after: found[2]! } : undefined
}
