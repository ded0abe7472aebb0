import { hasRecords, readRecords } from './first-step-records.ts'
import { join } from './joining.ts'
import type { Line } from './lines.ts'
import { readItem, type ReadItem } from './reading.ts'
import type { Entry } from './regions.ts'
import { divideTable, piecesOf, type CellScore, type Piece } from './table-cells.ts'

const columns = ['who', 'from', 'with', 'what', 'text'] as const
type Column = (typeof columns)[number]
const names: Record<Column, RegExp> = {
  who: /誰が/,
  from: /いつから/,
  with: /誰と/,
  what: /何を/,
  text: /どこまで|どのように/,
}
const headerWords = /^(?:誰が|いつから|誰と|何を|どこまで.*|どのように.*|目指す変化.*|[・、]|は)+$/

const time =
  /(?:から|より|以降|以後|~|頃|ごろ|随時|すぐに?|当初|途中|中|後|前|まで|通年|毎[週月年日]|年度|月|上旬|中旬|下旬|春|夏|秋|冬|末|期|初め|始め|いつでも|常に|日々|即時?|今|現在|早期|年内)$/
const people =
  /(?:課|係|部|局|室|所|職員|人|名|者|友|市民|住民|上司|同僚|部下|員|長|所属|関係|メンバー|団体|町内会|企業|生|士|全員|チーム|組合|自治体|市|町|村|区|\)|等|など|家族|幹事|皆|方|層|校|達|たち|誰でも|グループ)$/
const actor = /^(?:研究生|チーム|メンバー|みんな|皆|全員|私|自分|マネ友|人事|事務局|各自|[0-9]+人|三人)/
const verb = /(?:する|行う|つくる|作る|る|う|す|つ|く|ぐ|む|ぶ|ぬ|ます|たい|ない|ていく|こと)。?$/

/** Sheet 8's table, its cells cut over lines: who, from when, with whom, what, how far. */
export function readFirstSteps(entries: Entry[], surnames: string[]): ReadItem[] {
  const all = entries.filter(({ heading }) => !heading).map(({ line }) => line)
  if (hasRecords(all)) return readRecords(all)
  const header = all.filter((line) => headerWords.test(line.bare))
  const pieces = piecesOf(all.filter((line) => !header.includes(line)))
  if (!pieces.length) return []
  const order = orderOf(header)
  return divideTable(pieces, columns.length, scoreWith(new Set(surnames), order)).map((cells) =>
    toItem(columns.map((column) => cells[order.indexOf(column)]!)),
  )
}

// The template's order, unless the header prints another.
function orderOf(header: Line[]): Column[] {
  const text = header.map((line) => line.bare).join('')
  const places = columns.map((column) => ({ column, at: text.search(names[column]) }))
  if (places.some(({ at }) => at < 0)) return [...columns]
  return places.toSorted((a, b) => a.at - b.at).map(({ column }) => column)
}

function toItem(cells: Piece[][]): ReadItem {
  const fields = Object.fromEntries(
    columns
      .slice(0, 4)
      .flatMap((column, at) => (cells[at]!.length ? [[column, join(cells[at]!.map((piece) => piece.text))]] : [])),
  )
  const missing = cells.some((cell) => !cell.length)
  const guessed = cells.slice(1).some((cell) => cell[0] && cell[0].before !== 'gap')
  const text = join(cells[4]!.map((piece) => piece.text))
  return readItem(
    'first_steps',
    'steps',
    text,
    cells.flat().flatMap((piece) => piece.numbers),
    fields,
    missing || guessed ? ['cell_guessed'] : [],
  )
}

function scoreWith(surnames: Set<string>, order: Column[]): CellScore {
  return (column, pieces, text) => {
    const length = text.length
    const sentence = text.includes('。') ? 1 : 0
    switch (order[column]) {
      case 'who':
        return (
          (pieces.some((piece) => piece.vertical) ? 4 : 0) +
          (surnames.has(text) ? 5 : 0) +
          (actor.test(text) ? 1.5 : 0) +
          (/[でがとも]$/.test(text) ? 0.7 : 0) -
          Math.max(0, length - 8) * 0.4 -
          sentence * 6
        )
      case 'from':
        return (
          (time.test(text) ? 3 : -1.5) +
          (/\d月|年度|作成/.test(text) ? 0.5 : 0) -
          Math.max(0, length - 14) * 0.4 -
          sentence * 5
        )
      case 'with':
        return (
          (people.test(text) ? 1.5 : 0) -
          (time.test(text) && !people.test(text) ? 1 : 0) -
          Math.max(0, length - 14) * 0.25 -
          sentence * 5
        )
      case 'what':
        return (
          (/(?:について|に関して|を|の)$/.test(text) ? 1.5 : 0) -
          (verb.test(text) ? 2 : 0) -
          Math.max(0, length - 20) * 0.25 -
          sentence * 4
        )
      default:
        return (
          Math.min(length, 30) * 0.08 +
          (/。|[)）]$/.test(text.slice(-1)) ? 1.5 : 0) +
          (verb.test(text) ? 1.2 : 0) -
          (length < 6 ? 2 : 0)
        )
    }
  }
}
