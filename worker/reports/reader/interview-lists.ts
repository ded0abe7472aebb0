import { isLabel, labelText } from './interview-blocks.ts'
import { groupByMark, joinLines, lineNumbers } from './joining.ts'
import type { Line } from './lines.ts'
import { openBracket } from './marks.ts'
import type { Interview } from './reading.ts'

/** Interviews one below the other: the respondent in a bracket or behind a sign, then 「問１ …」 with its answer. */
export function findInterviewLists(lines: Line[]): { interviews: Interview[]; used: Line[] } {
  const starts = lines.flatMap((line, at) =>
    isRespondent(line) && lines[at + 1] && isLabel(lines[at + 1]!) ? [at] : [],
  )
  if (starts.length < 2) return { interviews: [], used: [] }
  const read = starts.map((start) => readOne(lines, start))
  return { interviews: read.map(({ interview }) => interview), used: read.flatMap(({ used }) => used) }
}

function isRespondent(line: Line): boolean {
  return (line.mark.kind === 'bracket' || line.mark.kind === 'square') && line.bare.length <= 30 && !isLabel(line)
}

function readOne(lines: Line[], start: number): { interview: Interview; used: Line[] } {
  const head = lines[start]!
  const framed = openBracket(head.mark.rest)
  const role = framed ? framed.inside + framed.after : head.mark.rest
  const interview: Interview = { role, lines: head.numbers, answers: [], doubts: [] }
  let end = start + 1
  while (end < lines.length && isLabel(lines[end]!)) {
    const label = lines[end]!
    const from = ++end
    while (end < lines.length && continuesAnswer(lines, end, from)) end++
    const answer = lines.slice(from, end)
    const text = groupByMark(answer)
      .map((group) => joinLines(group.lines))
      .join('\n')
    interview.answers.push({ question: labelText(label), text, lines: [...label.numbers, ...lineNumbers(answer)] })
  }
  return { interview, used: lines.slice(start, end) }
}

// Without bullets an answer is one paragraph; with them it ends where another mark or a new page stands.
function continuesAnswer(lines: Line[], at: number, from: number): boolean {
  const line = lines[at]!
  if (isLabel(line)) return false
  const { kind } = line.mark
  if (kind === 'bracket' || kind === 'square' || kind === 'number') return false
  return kind !== 'none' || at === from || line.page === lines[at - 1]!.page
}
