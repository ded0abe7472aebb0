import type { Line } from './lines.ts'
import { isTitle } from './interview-blocks.ts'
import { isPointer } from './headings.ts'

// Printed on every sheet by the template or by the slide master: no content of the team.
const templates = [
  /^※(?:書ききれない|必要に応じ|最初に記入|記入|後で消して)/,
  /^このページを複製/,
  /^後で消して/,
  /^(?:地域経営をリードするための)?(?:人材マネジメント部会|地域経営部会)(?:20\d\d|令和.{1,2}年度|報告書)?$/,
  /^(?:別紙)?(?:資料|別紙|添付)\d{0,2}[:、]?アクションプラン(?:\(.*\))?$/,
  /^[【(]?(?:別紙)?資料\d{1,2}[】)]?$/,
  /^取組む?$|^アクション$|^取組むアクション$/,
  /^\(財政状況の?予測.*(?:考えて|踏まえて).*\)$/,
  /^page\d+:?$/i,
  /^[「『【(<[]?(?:様式|シート|スライド)\d[」』】)>\]]?$/,
]

export function isFurniture(line: Line, next: Line | undefined): boolean {
  const text = line.canon.replace(/自治体名?:.*$/, '')
  if (!text || templates.some((pattern) => pattern.test(text))) return true
  return isPointer(line, next)
}

/** Running heads: short unmarked lines that come back at the edges of pages, or anywhere when they name the report. */
export function runningHeads(lines: Line[]): Line[] {
  const pages = new Map<string, Line[]>()
  for (const [at, line] of lines.entries()) {
    const edge = lines[at - 1]?.page !== line.page || lines[at + 1]?.page !== line.page
    const plain = line.mark.kind === 'none' && line.bare.length >= 4 && line.bare.length <= 50
    if (!plain || isTitle(line) || !(edge || /部会|報告書|論文/.test(line.bare))) continue
    const key = line.bare.replace(/\d+$/, '')
    const same = pages.get(key)
    if (same) same.push(line)
    else pages.set(key, [line])
  }
  return [...pages.values()].filter((same) => same.length >= 3).flat()
}
