import { protection, type Block } from '../../web/home/protection.ts'

export const documentPath = 'docs/hogo-tantosha.md'

/** The document for data-protection officers as a file: the same words as on its page. */
export function markdownOf() {
  const { title, lead, parts } = protection
  const sections = parts.flatMap((part) => [`## ${part.title}`, ...part.blocks.map(blockOf)])
  return `${[`# ${title}`, lead, ...sections].join('\n\n')}\n`
}

function blockOf(block: Block) {
  if (typeof block === 'string') return block
  if ('list' in block) return block.list.map((line) => `- ${line}`).join('\n')
  const [head = [], ...rows] = block.table
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
