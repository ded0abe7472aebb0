import type { Block, Inline } from '../../worker/boards/markdown.ts'

/** A message's Markdown, which the worker has read: elements only, never HTML. */
export function MessageText({ blocks }: { blocks: Block[] }) {
  return (
    <div class="message-text">
      {blocks.map((block, n) => (
        <BlockOf key={n} block={block} />
      ))}
    </div>
  )
}

function BlockOf({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines of={block.children} />
        </p>
      )
    case 'heading':
      return (
        <p>
          <strong>
            <Inlines of={block.children} />
          </strong>
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <MessageText blocks={block.blocks} />
        </blockquote>
      )
    case 'list': {
      const items = block.items.map((blocks, n) => (
        <li key={n}>
          <MessageText blocks={blocks} />
        </li>
      ))
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'code':
      return <pre class="as-typed">{block.text}</pre>
    case 'rule':
      return <hr />
  }
}

function Inlines({ of }: { of: Inline[] }) {
  return (
    <>
      {of.map((inline, n) => (
        <InlineOf key={n} inline={inline} />
      ))}
    </>
  )
}

function InlineOf({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return <>{inline.text}</>
    case 'code':
      return <code>{inline.text}</code>
    case 'break':
      return <br />
    case 'strong':
      return (
        <strong>
          <Inlines of={inline.children} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Inlines of={inline.children} />
        </em>
      )
    case 'link':
      return (
        <a href={inline.href} rel="nofollow noopener noreferrer">
          <Inlines of={inline.children} />
        </a>
      )
  }
}
