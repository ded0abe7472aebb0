import { rolesOf } from './interview-roles.ts'
import type { Block } from './interview-blocks.ts'

export interface Page {
  blocks: Block[]
}

/** A page of the table begins where the questions begin again, with the title and header just above them. */
export function pagesOf(blocks: Block[]): Page[] {
  const pages: Page[] = []
  let last = 0
  for (const block of blocks) {
    const restarts = block.kind === 'label' && block.number! <= last
    if (!pages.length) pages.push({ blocks: [] })
    else if (isNextHeader(block, pages.at(-1)!)) {
      pages.push({ blocks: [] })
      last = 0
    } else if (restarts) pages.push({ blocks: pullBack(pages.at(-1)!.blocks) })
    if (block.kind === 'label') last = block.number!
    pages.at(-1)!.blocks.push(block)
  }
  for (let at = 1; at < pages.length; at++) pages[at] = withQuestions(pages[at]!, pages[at - 1]!)
  return pages
}

// The questions stand on the first page only: a second header begins the second page.
function isNextHeader(block: Block, page: Page): boolean {
  if (block.kind !== 'header' || !rolesOf(block.lines).length) return false
  const header = page.blocks.findIndex((other) => other.kind === 'header' && rolesOf(other.lines).length > 0)
  return header >= 0 && page.blocks.slice(header).some((other) => other.kind === 'cell')
}

function withQuestions(page: Page, before: Page): Page {
  if (page.blocks.some((block) => block.kind === 'label')) return page
  return { blocks: [...before.blocks.filter(({ kind }) => kind === 'label' || kind === 'question'), ...page.blocks] }
}

/** Whether the page names its respondents itself. */
export function hasHeader({ blocks }: Page): boolean {
  const label = blocks.findIndex((block) => block.kind === 'label')
  return (
    blocks.some((block) => block.kind === 'header' && rolesOf(block.lines).length > 0) ||
    blocks.slice(0, label).some((block) => block.kind === 'cell')
  )
}

export function looksLikeRoles(block: Block): boolean {
  return (
    block.lines.length <= 6 &&
    block.lines.every((line) => line.mark.kind === 'none' && line.bare.length <= 60 && !/[。、]/.test(line.bare))
  )
}

function pullBack(blocks: Block[]): Block[] {
  const label = blocks.findLastIndex((block) => block.kind === 'label')
  const title = blocks.findLastIndex((block) => block.kind === 'title')
  if (title > label) return blocks.splice(title)
  const header = blocks.findLastIndex((block) => block.kind === 'header')
  if (header <= label + 1 || !rolesOf(blocks[header]!.lines).length) return []
  const below = blocks.slice(header + 1)
  return below.length <= 3 && below.every(looksLikeRoles) ? blocks.splice(header) : []
}
