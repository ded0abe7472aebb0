import type { Unplaced } from '../../worker/reports/reader/reading.ts'

/** Waiting lines that stood together, under the heading that stood over them. */
export interface Block {
  heading: string
  lines: Unplaced[]
}

/** A block ends where a heading stood, where lines found a place, and after a page's end or a longer gap. */
export function blocksOf(waiting: Unplaced[]): Block[] {
  const blocks: Block[] = []
  let heading = ''
  let last: Unplaced | undefined
  for (const each of waiting) {
    if (each.kind === 'heading') {
      heading = each.text.trim()
      last = undefined
    } else if (each.kind === 'text') {
      if (last && each.line - last.line <= 3) blocks.at(-1)!.lines.push(each)
      else blocks.push({ heading, lines: [each] })
      last = each
    }
  }
  return blocks
}
