import { joinLines, lineNumbers, groupByMark, type Group } from './joining.ts'
import type { Line } from './lines.ts'
import { markOf, openBracket, unframed } from './marks.ts'
import { readItem, type ReadItem } from './reading.ts'
import type { Entry } from './regions.ts'

type Section = 'statement' | 'principles' | 'images'

const order: Section[] = ['statement', 'principles', 'images']
const kinds: [Section, RegExp][] = [
  ['images', /イメージ|具体的|対話(?:から|で|を|によ)|ありたい姿$/],
  ['principles', /考え方|方針|原則|理念|視点|進め方|姿勢/],
  ['statement', /ビジョン|将来(?:都市)?像|目指す|めざす|あるべき姿|スローガン|ありたい姿|基本構想|総合計画/],
]

// 「○○市総合計画」の「将来像」より: where the statement was taken from.
const source =
  /(?:計画|構想|ビジョン|プラン|戦略|大綱|方針|条例)[」』)]*(?:の.{0,20}|\(.*\))?(?:より|から|抜粋|引用|参照)?[」』)]?$/

interface Part {
  section: Section
  lines: Line[]
}

export function readVision(entries: Entry[], headingLines: number[]): ReadItem[] {
  const lines = entries.filter((entry) => !entry.heading).map((entry) => entry.line)
  return divide(lines, headingLines).flatMap((part) =>
    part.section === 'statement' ? statement(part.lines) : listed(part.section, part.lines),
  )
}

// The first sub-heading's bracket is the sub-headings' bracket: 【…】 then ＜…＞ is content, and the other way round.
function divide(lines: Line[], headingLines: number[]): Part[] {
  const sign = lines.map((line) => subheadSign(line)).find((found) => found !== undefined)
  const parts: Part[] = []
  for (const line of lines) {
    if (sign !== undefined && subheadSign(line) === sign) {
      parts.push({ section: sectionOf(line, parts), lines: [] })
      headingLines.push(...line.numbers)
    } else if (parts.length) {
      parts.at(-1)!.lines.push(line)
    } else {
      parts.push({ section: line.mark.kind === 'bullet' ? 'images' : 'statement', lines: [line] })
    }
  }
  return parts
}

function subheadSign(line: Line): string | undefined {
  const { kind, sign } = line.mark
  if (kind !== 'bracket' && kind !== 'square' && !/^[●◆◇○◎]/.test(sign)) return undefined
  const title = titleOf(line)
  return title.length <= 30 && kinds.some(([, pattern]) => pattern.test(title)) ? sign : undefined
}

function titleOf(line: Line): string {
  return line.canon.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
}

function sectionOf(line: Line, parts: Part[]): Section {
  const kind = kinds.find(([, pattern]) => pattern.test(titleOf(line)))?.[0]
  return kind ?? order.find((section) => !parts.some((part) => part.section === section)) ?? 'images'
}

// Often a source, the sentence in brackets, and a ※ note: the sentence is the statement, the others wait for a person.
function statement(lines: Line[]): ReadItem[] {
  const sentences = lines.filter((line) => !source.test(line.canon))
  const groups = groupByMark(sentences.length ? sentences : lines).filter((group) => group.mark.kind !== 'note')
  const framed = groups.flatMap((group) => sentenceIn(group) ?? [])
  if (framed.length) return framed.map((sentence) => readItem('vision', 'statement', sentence.text, sentence.lines))
  const marked = groups.filter((group) => group.mark.kind === 'bullet')
  if (marked.length) return marked.map((group) => itemOf('statement', group))
  const plain = groups.flatMap((group) => group.lines)
  return plain.length ? [readItem('vision', 'statement', joinLines(plain), lineNumbers(plain))] : []
}

function sentenceIn(group: Group): { text: string; lines: number[] } | undefined {
  const whole = joinLines(group.lines)
  const bracketed = openBracket(whole)
  if (bracketed && !bracketed.after) return { text: bracketed.inside, lines: lineNumbers(group.lines) }
  // Unmarked lines above it may have been joined: look at each line by itself, too.
  for (const line of group.lines) {
    const alone = openBracket(line.text)
    if (alone && !alone.after) return { text: alone.inside, lines: line.numbers }
  }
  return undefined
}

function listed(section: Section, lines: Line[]): ReadItem[] {
  return groupByMark(lines)
    .filter((group) => group.mark.kind !== 'note' && markOf(group.text).kind !== 'note')
    .map((group) => itemOf(section, group))
}

function itemOf(section: Section, group: Group): ReadItem {
  const text = group.mark.kind === 'bracket' ? unframed(group.text) : group.text
  return readItem('vision', section, text, lineNumbers(group.lines))
}
