import { canonOfBare } from './fold.ts'
import { isSheetPart, rules, type Part, type Place } from './heading-rules.ts'
import { join, lineNumbers } from './joining.ts'
import { newLine, type Line } from './lines.ts'
import { titleOf, type Title } from './titles.ts'

export interface Heading {
  part: Part
  line: Line
  /** Content on the heading's own line, behind the label. */
  rest: string
  /** The first of several equal labels carries the template's explanation. */
  explained: boolean
  /** The template's own words, or marked as a heading; the others are words that may stand in a text, too. */
  certain: boolean
  /** A short word without a sheet's number, which other sheets show, too. */
  weak: boolean
}

/** What the lines above have told. */
export interface Context {
  inSheets: boolean
  /** Signs that this text uses for its lists: behind them a short word is no heading. */
  listSigns: Set<string>
}

const headingSign = /^[●○◎◆◇▼▽►▶]/
const pointer = /\(?※(?:様式|シート)\d\)?$/
const pointerOnly = /^\(?※(?:様式|シート)\d\)?$/

/** A heading of the template at the start of these lines, with the number of lines that it spans. */
export function headingAt(lines: Line[], at: number, context: Context): { heading: Heading; span: number } | undefined {
  const first = lines[at]!
  if (first.mark.kind === 'bullet' && !headingSign.test(first.text)) return undefined
  for (let span = 1; span <= 3 && at + span <= lines.length; span++) {
    const parts = lines.slice(at, at + span)
    if (span > 1 && !continues(parts[span - 2]!, parts[span - 1]!)) return undefined
    const heading = matchHeading(parts, context, lines[at + span])
    if (!heading) continue
    const subtitle = lines[at + span]
    const longer =
      subtitle?.canon.startsWith('(') && continues(parts[span - 1]!, subtitle)
        ? matchHeading([...parts, subtitle], context, lines[at + span + 1])
        : undefined
    return longer ? { heading: longer, span: span + 1 } : { heading, span }
  }
  return undefined
}

/** A heading of another sheet with 「※シート１」 behind it: a pointer drawn on this sheet. */
export function isPointer(line: Line, next: Line | undefined): boolean {
  if (pointerOnly.test(line.canon)) return true
  if (!pointsAway(line, next)) return false
  const { text } = titleOf(line)
  return rules.some(({ pattern }) => pattern.test(text))
}

/** Signs that begin so many lines that they must be bullets. */
export function listSignsOf(lines: Line[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { mark } of lines) if (mark.kind === 'bullet') counts.set(mark.sign, (counts.get(mark.sign) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= 12).map(([sign]) => sign))
}

function pointsAway(line: Line, next: Line | undefined): boolean {
  return pointer.test(line.canon) || (next !== undefined && pointerOnly.test(next.canon))
}

function matchHeading(parts: Line[], context: Context, next: Line | undefined): Heading | undefined {
  const [first] = parts
  if (!mayHold(parts)) return undefined
  const line =
    parts.length === 1
      ? first!
      : newLine(join(parts.map((part) => part.text)), lineNumbers(parts), first!.gap, first!.page)
  if (pointsAway(line, next)) return undefined
  const title = titleOf(line)
  const listed = first!.mark.kind === 'bullet' && context.listSigns.has(first!.mark.sign)
  const rule = rules.find(
    ({ part, place, pattern }) =>
      !(title.chapter && isSheetPart(part)) &&
      (listed ? isLong(place, part) : allows(place, title, context.inSheets || title.sheet, next)) &&
      pattern.test(title.text),
  )
  if (!rule || !title.text) return undefined
  return {
    part: rule.part === 'visionOrDrift' ? sheetOfTitle(title) : rule.part,
    line,
    rest: rule.part.startsWith('roadmap.') ? restOf(line) : '',
    explained: /により|の結果|次の段階/.test(title.text),
    certain: rule.place === 'anywhere' || title.signed || title.number !== undefined,
    weak: (rule.place === 'sheets' || rule.place === 'inside') && title.number === undefined,
  }
}

// Cheap words that every rule needs one of: spares most lines the whole table.
const anyRule =
  /姿|未来|戦略|役割|人材|現状|経緯|経過|原因|背景|抵抗力|推進力|フォース|アクション|シート|段階|STEP|ステップ|フェーズ|作戦|アウト|目標|基準|メンバー|研究|参加者|テーマ|内容|日程|スケジュール|幹事|アドバイザー|プラクティショナー|講師|カギ|鍵|ポイント|キー|付記|展望|年目|取組|言葉|要点|重点|記録|日程|論文|報告|年後|はじめ|おわり|終わり|まとめ|文献|目次|部会|活動/i

function mayHold(parts: Line[]): boolean {
  const canon = parts.map((part) => part.canon).join('')
  return canon.length <= 90 && anyRule.test(canonOfBare(canon))
}

// Sheets 1 and 2 bear the same title; only their numbers differ.
function sheetOfTitle({ number }: Title): Part {
  return number === 1 ? 'vision' : number === 2 ? 'drift' : 'visionOrDrift'
}

function allows(place: Place, title: Title, inSheets: boolean, next: Line | undefined): boolean {
  const marked = title.signed || title.chapter || title.number !== undefined
  switch (place) {
    case 'anywhere':
      return true
    case 'marked':
      return marked
    case 'listed':
      return marked || next?.mark.kind === 'bullet'
    case 'signed':
      return title.signed || inSheets
    case 'sheets':
      return marked && inSheets
    default:
      return inSheets
  }
}

// Behind a sign that is also a bullet, only the template's whole questions and titles are headings.
function isLong(place: Place, part: Part): boolean {
  return isSheetPart(part) && (place === 'anywhere' || place === 'signed')
}

function continues(above: Line, line: Line): boolean {
  return line.mark.kind === 'none' && line.page === above.page && line.canon.length <= 60 && !above.canon.includes('※')
}

function restOf(line: Line): string {
  const found =
    /^[^・•●]*?(?:アウトカム|アウトプット|目標設定|アクション)[^・•●:：]*[:：]?\s*([・•●].*|(?<=[:：]\s*).+)$/u.exec(
      line.text,
    )
  return found?.[1] ?? ''
}
