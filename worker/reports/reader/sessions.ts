import { bare } from './fold.ts'
import { groupByMark, lineNumbers } from './joining.ts'
import { newLine, type Line } from './lines.ts'
import { readItem, type Doubt, type ReadItem } from './reading.ts'
import type { Entry } from './regions.ts'
import { parseDate } from './years.ts'

const sessionHead =
  /^(?:.{3,24}?(?=第))?第(\d{1,2})回(?:の?(?:研究会|部会|例会|会議|ベーシック|オンライン研究会))?(?:\([^)]*\))?(.*)$/
const header = /^(?:活動項目|回|日程|日付|開催日|内容|主な内容.*|項目.*)$/

interface Session {
  number: number
  head: Line[]
  dateText: string
  agenda: Line[]
}

/** The schedule: a numbered meeting with its date beside or below it, then what it was about. */
export function readSessions(paper: Entry[], fiscalYear: number | undefined): ReadItem[] {
  const sessions = new Map<number, ReadItem>()
  for (let at = 0; at < paper.length; at++) {
    const session = sessionAt(paper, at, fiscalYear)
    if (session && !sessions.has(session.number)) sessions.set(session.number, toItem(session, fiscalYear))
  }
  return [...sessions.values()].toSorted((a, b) => a.fields.number! - b.fields.number!)
}

function sessionAt(paper: Entry[], at: number, fiscalYear: number | undefined): Session | undefined {
  const first = paper[at]!
  const text = headText(first.line)
  const found = sessionHead.exec(text)
  const before = text.split('第')[0]!
  if (
    !found ||
    (before && !isOnlyDate(before, fiscalYear)) ||
    first.heading ||
    first.line.bare.length > 80 ||
    first.line.mark.kind === 'bracket'
  )
    return undefined
  const session: Session = { number: Number(found[1]), head: [first.line], dateText: '', agenda: [] }

  const own = dateIn(first.line, fiscalYear)
  let next = at + 1
  if (own) {
    session.dateText = own
  } else {
    const second = paper[next]
    if (!second || second.heading || !isDateLine(second.line, fiscalYear)) return undefined
    session.head.push(second.line)
    session.dateText = second.line.bare
    next++
  }
  const rest = contentBehind(session.head.at(-1)!, session.dateText)
  session.agenda.push(...rest)
  const { sign } = first.line.mark
  for (; paper[next] && !endsAgenda(paper[next]!, sign); next++) session.agenda.push(paper[next]!.line)
  return session
}

function dateIn(line: Line, fiscalYear: number | undefined): string | undefined {
  const text = line.bare.replace(/第\d{1,2}回/, ' ')
  return parseDate(text, fiscalYear) ? text : undefined
}

function isOnlyDate(text: string, fiscalYear: number | undefined): boolean {
  return /^[([]?(?:R|H|令|平|\d)/i.test(text) && parseDate(text, fiscalYear) !== undefined
}

function isDateLine(line: Line, fiscalYear: number | undefined): boolean {
  return parseDate(line.bare.slice(0, 20), fiscalYear) !== undefined && /^[([]?(?:R|H|令|平|\d)/i.test(line.bare)
}

function headText({ mark, bare: text }: Line): string {
  return mark.kind === 'bullet' || mark.kind === 'square' ? bare(mark.rest) : text
}

// 「第1回 4月20日 ・自慢と不満」: the agenda begins at the first bullet behind the date.
function contentBehind(line: Line, dateText: string): Line[] {
  const at = line.text.search(/[・●•◇◆○▪]\s*(?!\d{1,2}日?(?:[\s(（・]|$))\S/u)
  if (at <= 0 || !dateText) return []
  const points = line.text.slice(at).split(/[\s\u3000]+(?=[・●•◇◆○▪])/u)
  return points.map((point) => newLine(point, line.numbers, 0, line.page))
}

// The list of meetings may have bullets, too; the sign of the meetings ends the agenda above it.
function endsAgenda({ line, heading }: Entry, sign: string): boolean {
  if (sign && line.mark.sign === sign) return true
  const { kind } = line.mark
  // Running text below the list, or a field of the head.
  if (kind === 'none' && /[。:]./.test(line.bare)) return true
  const isHeading =
    kind === 'bracket' ||
    kind === 'square' ||
    kind === 'number' ||
    /^(?:\d{1,2}|第[\d一二三四五六七八九]{1,2}章) \p{L}/u.test(line.folded)
  return Boolean(heading) || isHeading || sessionHead.test(headText(line)) || header.test(line.bare)
}

function toItem(session: Session, fiscalYear: number | undefined): ReadItem {
  const found = parseDate(session.dateText, fiscalYear)!
  const agenda = groupByMark(session.agenda).map((group) => group.text)
  const doubts: Doubt[] = found.guessed ? ['year_guessed'] : []
  const fields = { number: session.number, date: found.date, ...(found.dateTo && { dateTo: found.dateTo }) }
  return readItem(
    'sessions',
    'sessions',
    agenda.join('\n'),
    [...lineNumbers(session.head), ...lineNumbers(session.agenda)],
    fields,
    doubts,
  )
}
