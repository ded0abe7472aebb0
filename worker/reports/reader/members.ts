import { bare } from './fold.ts'
import { lineNumbers } from './joining.ts'
import type { Line } from './lines.ts'
import { readItem, type ReadItem } from './reading.ts'
import type { Entry } from './regions.ts'

type Kind = 'department' | 'post' | 'name'

const headerWord =
  /^(?:No\.?|番号|所属(?:部署|課|名|部局)?|部署名?|部局|課名|課|職名?|役職名?|職位|職層|氏名|名前|ふりがな|フリガナ|備考|区分|・|\/)+$/i
const post =
  /^.{0,8}(?:主事補?|主任(?:主[事査])?|主査|主幹|主席|主監|技師補?|技査|技監|技術員|係長|課長(?:補佐|代理)?|部長|室長|局長|次長|参事|所長|館長|園長|校長|補佐|専門[員官監]|保健師|保育士|栄養士|看護師|司書|学芸員|書記|係員|班長|リーダー|マネージャー|主務|消防(?:士|司令補?|士長|副士長)|事務吏員|職員|理事|統括監|副主査|副主任|副主幹|上級主[事任])$/
const department = /(?:部|課|局|室|所|係|センター|署|院|館|校|園|班|チーム|担当|グループ|支所|委員会|事務局|本部|隊)$/

/** The member table: a header with 氏名, then three kinds of cells for each person, in any order and on any number of lines. */
export function readMembers(paper: Entry[]): ReadItem[] {
  for (let at = 0; at < paper.length; at++) {
    const header = headerAt(paper, at)
    if (!header) continue
    const lines = tableLines(paper, header.end)
    const members = recordsOf(lines)
    if (members.length) return members
  }
  return withoutHeader(paper)
}

// A line that holds a department, a post and a name, and nothing else: in a table without a header, or above an essay.
function withoutHeader(paper: Entry[]): ReadItem[] {
  const members = new Map<string, ReadItem>()
  for (const { line, heading } of paper) {
    if (heading || line.mark.kind !== 'none' || line.bare.length > 40 || /[。、]/.test(line.bare)) continue
    const cells = cellsOf(line)
    const kinds = new Set(cells.map((cell) => cell.kind))
    const member = kinds.size === 3 && cells.length <= 6 ? memberOf(cells) : undefined
    if (member && !members.has(bare(member.text))) members.set(bare(member.text), member)
  }
  return [...members.values()]
}

function headerAt(paper: Entry[], at: number): { end: number } | undefined {
  const entry = paper[at]!
  if (entry.heading?.part === 'members') return { end: skipHeader(paper, at + 1) }
  if (!headerWord.test(entry.line.bare)) return undefined
  const end = skipHeader(paper, at)
  const words = paper
    .slice(at, end)
    .map(({ line }) => line.bare)
    .join('')
  return /氏名|名前/.test(words) && /所属|部署|部局|課/.test(words) ? { end } : undefined
}

function skipHeader(paper: Entry[], at: number): number {
  while (paper[at] && !paper[at]!.heading && headerWord.test(paper[at]!.line.bare)) at++
  return at
}

function tableLines(paper: Entry[], from: number): Line[] {
  const lines: Line[] = []
  for (const { line, heading } of paper.slice(from)) {
    const { kind } = line.mark
    if (heading || kind === 'bracket' || kind === 'square' || line.bare.length > 45 || /。/.test(line.bare)) break
    lines.push(line)
  }
  return lines
}

interface Cell {
  kind: Kind
  text: string
  line: Line
}

// A person's cells are complete when a kind comes again that another kind has closed.
function recordsOf(lines: Line[]): ReadItem[] {
  const records: Cell[][] = []
  for (const cell of lines.flatMap(cellsOf)) {
    const record = records.at(-1)
    const closed = record?.some((own) => own.kind === cell.kind) && record.at(-1)!.kind !== cell.kind
    if (!record || closed || startsAnew(record, cell)) records.push([cell])
    else record.push(cell)
  }
  return records.flatMap((record) => memberOf(record) ?? [])
}

function startsAnew(record: Cell[], cell: Cell): boolean {
  const last = record.at(-1)!
  return cell.kind === 'post' && last.kind === 'post' && last.line !== cell.line
}

function cellsOf(line: Line): Cell[] {
  return line.mark.rest
    .split(/[\s\u3000、]+/)
    .filter((text) => /\p{L}/u.test(text))
    .map((text) => ({ kind: kindOf(bare(text)), text, line }))
}

function kindOf(text: string): Kind {
  if (post.test(text)) return 'post'
  return department.test(text) && text.length > 2 ? 'department' : 'name'
}

function memberOf(cells: Cell[]): ReadItem | undefined {
  const textOf = (kind: Kind, between: string) =>
    cells
      .filter((cell) => cell.kind === kind)
      .map((cell) => cell.text)
      .join(between)
  const name = textOf('name', '　').replace(/[（(].*[）)]$/, '')
  if (!name || bare(name).length > 12 || !cells.some((cell) => cell.kind !== 'name')) return undefined
  const [departments, posts] = [textOf('department', ''), textOf('post', '')]
  const fields = { ...(departments && { department: departments }), ...(posts && { post: posts }) }
  return readItem('members', 'members', name, lineNumbers(cells.map((cell) => cell.line)), fields)
}

/** Full names and surnames, as table cells name people. */
export function callNames(members: ReadItem[]): string[] {
  return members.flatMap(({ text }) => {
    const [surname] = text.split(/[\s\u3000]+/)
    return [bare(text), ...(surname ? [bare(surname)] : [])]
  })
}
