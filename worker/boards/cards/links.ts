import type { Block, Inline } from '../markdown.ts'

export interface ItemLink {
  releaseId: string
  itemId: string
}

const path = /^\/releases\/([\w-]{1,64})$/
const hash = /^#item-([\w-]{1,64})$/

/** The items of releases to which a message links by their addresses on this site. */
export function itemLinks(blocks: Block[], origin: string) {
  return blocks.flatMap(hrefsIn).flatMap((href): ItemLink[] => {
    const address = new URL(href)
    if (address.origin !== origin) return []
    const [releaseId, itemId] = [path.exec(address.pathname)?.[1], hash.exec(address.hash)?.[1]]
    return releaseId && itemId ? [{ releaseId, itemId }] : []
  })
}

function hrefsIn(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.children.flatMap(hrefsOf)
    case 'quote':
      return block.blocks.flatMap(hrefsIn)
    case 'list':
      return block.items.flat().flatMap(hrefsIn)
    default:
      return []
  }
}

function hrefsOf(inline: Inline): string[] {
  if (inline.kind === 'link') return [inline.href]
  return 'children' in inline ? inline.children.flatMap(hrefsOf) : []
}
