import { joinLines } from './joining.ts'
import type { Line } from './lines.ts'

/** Lines between two blank lines or page ends: a cell, a question, a header, or a part of one. */
export interface Block {
  lines: Line[]
  kind: 'title' | 'label' | 'question' | 'header' | 'cell'
  /** Of a label: the question's number. */
  number?: number
}

// 「問２ 10年後の…」: spaces count, or the number becomes 21.
const label = /^[【<[(]? ?(?:問|質問|設問|Q) ?(\d{1,2}?)(?=\D|$|10年) ?[】>\])]?[.．:：、]?/i
const headerLabel =
  /^(?:職・?氏名|職名?|氏名|役職名?|対象者?|回答者|キーパーソン|インタビュー(?:対象)?者?|インタビュイー|相手)(?:[:：]|$|\s|[\s\u3000])/
const labelSign = /^[【＜<［[（(]?\s*(?:問|質問|設問|[QqＱ])\s*[0-9０-９]{1,2}\s*[】＞>］\])）]?\s*[.．:：、]?\s*/
const question = /(?:か|か。|[?？]|こと|ください。?|教えて.*)$/

export function blocksOf(lines: Line[], ignoredBlanks: number): Block[] {
  const blocks: Block[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const starts =
      !before ||
      line.gap > ignoredBlanks ||
      line.page !== before.page ||
      isTitle(line) ||
      isTitle(before) ||
      label.test(line.folded)
    if (starts) blocks.push({ lines: [line], kind: 'cell' })
    else blocks.at(-1)!.lines.push(line)
  }
  return classified(blocks)
}

const plainTitle = /^(?:キーパーソン・?(?:への)?)?(?:インタビュー|ヒアリング)(?:表|内容|記録)?(?:\(.{1,12}\))?$/

export function isTitle(line: Line): boolean {
  return (
    line.bare.length <= 45 &&
    /インタビュー|ヒアリング|聞き取り/.test(line.bare) &&
    (/別紙|資料|結果|一覧|詳細|まとめ表|シート/.test(line.bare) || plainTitle.test(line.bare)) &&
    !/。|掲載|参照|^※/.test(line.bare)
  )
}

export function isLabel(line: Line): boolean {
  return label.test(line.folded)
}

/** 「問１」 and nothing else: the label of a table row, not a question in running text. */
export function isBareLabel(line: Line): boolean {
  return label.exec(line.folded)?.[0].length === line.folded.length
}

export function headerText(line: Line): string | undefined {
  const found = headerLabel.exec(line.text)
  return found ? line.text.slice(found[0].length).trim() : undefined
}

function classified(blocks: Block[]): Block[] {
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    const first = block.lines[0]!
    if (isTitle(first)) block.kind = 'title'
    else if (headerText(first) !== undefined) block.kind = 'header'
    else if (label.test(first.folded)) {
      block.kind = 'label'
      block.number = Number(label.exec(first.folded)![1])
      if (isBareLabel(first) && block.lines.length === 1) takeQuestion(blocks, at + 1)
    }
  }
  return blocks
}

// The question stands below its label, in a narrow column, and a blank line may have cut it.
function takeQuestion(blocks: Block[], from: number) {
  for (let end = from; end < Math.min(blocks.length, from + 10); end++) {
    const parts = blocks.slice(from, end + 1)
    if (parts.some((block) => label.test(block.lines[0]!.folded) || !isRunning(block, parts.length > 1))) return
    const whole: Block = { kind: 'question', lines: parts.flatMap((block) => block.lines) }
    if (asks(whole)) {
      blocks.splice(from, parts.length, whole)
      return
    }
  }
}

function isRunning(block: Block, narrow: boolean): boolean {
  return block.lines.every(
    (line) => (line.mark.kind === 'none' || line.mark.kind === 'bracket') && (!narrow || line.bare.length <= 14),
  )
}

function asks(block: Block): boolean {
  return question.test(joinLines(block.lines))
}

/** The question behind its label. */
export function labelText(line: Line): string {
  return line.text.replace(labelSign, '')
}

export function questionText(blocks: Block[], at: number): { text: string; lines: number[] } {
  const own = blocks[at]!
  const [first, ...rest] = own.lines
  const behind = labelText(first!)
  const text = [behind, ...rest.map((line) => line.text)].filter(Boolean).join('')
  if (text) return { text, lines: own.lines.flatMap((line) => line.numbers) }
  const next = blocks[at + 1]
  if (next?.kind !== 'question') return { text: '', lines: first!.numbers }
  return { text: joinLines(next.lines), lines: [...first!.numbers, ...next.lines.flatMap((line) => line.numbers)] }
}
