import { lexer, type Token, type Tokens } from 'marked'

/** A message as it is shown: data, not HTML, so that nothing in it can become markup. */
export type Block =
  | { kind: 'paragraph' | 'heading'; children: Inline[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }

export type Inline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'break' }

// Nested deeper than anybody writes, reading costs more than the text is worth: it is shown as typed.
const deep = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){6}|[[*_`~]{24}|(?:\[[^\]\n]*){24}|(?:[*_]+[^*_\n]+){120}/m

/** Reads the small Markdown of the boards. What it does not know, HTML and pictures among it, stays text as typed. */
export function readMarkdown(text: string): Block[] {
  if (deep.test(text)) return [{ kind: 'paragraph', children: linesOf(text) }]
  return lexer(text, { gfm: true, breaks: true }).flatMap(blockOf)
}

function blockOf(token: Token): Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return []
    case 'hr':
      return [{ kind: 'rule' }]
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text }]
    case 'heading':
      return [{ kind: 'heading', children: inlinesOf((token as Tokens.Heading).tokens) }]
    case 'blockquote':
      return [{ kind: 'quote', blocks: (token as Tokens.Blockquote).tokens.flatMap(blockOf) }]
    case 'list': {
      const { ordered, start, items } = token as Tokens.List
      return [
        {
          kind: 'list',
          ordered,
          start: Number(start) || 1,
          items: items.map(({ tokens }) => tokens.flatMap(blockOf)),
        },
      ]
    }
    case 'paragraph':
    case 'text': {
      const { tokens, text } = token as Tokens.Paragraph
      return [{ kind: 'paragraph', children: tokens ? inlinesOf(tokens) : [{ kind: 'text', text }] }]
    }
    default:
      return [{ kind: 'paragraph', children: linesOf(token.raw.trimEnd()) }]
  }
}

function inlinesOf(tokens: Token[]): Inline[] {
  return tokens.flatMap(inlineOf)
}

function inlineOf(token: Token): Inline[] {
  switch (token.type) {
    case 'br':
      return [{ kind: 'break' }]
    case 'strong':
    case 'em':
      return [
        { kind: token.type === 'em' ? 'emphasis' : 'strong', children: inlinesOf((token as Tokens.Strong).tokens) },
      ]
    case 'codespan':
      return [{ kind: 'code', text: (token as Tokens.Codespan).text }]
    case 'escape':
      return [{ kind: 'text', text: (token as Tokens.Escape).text }]
    case 'text': {
      const { tokens, text } = token as Tokens.Text
      return tokens ? inlinesOf(tokens) : [{ kind: 'text', text }]
    }
    case 'link': {
      const { href, tokens, raw } = token as Tokens.Link
      const safe = safeAddress(href)
      return safe ? [{ kind: 'link', href: safe, children: inlinesOf(tokens) }] : [{ kind: 'text', text: raw }]
    }
    default:
      return [{ kind: 'text', text: token.raw }]
  }
}

/** Only what leads to a page or writes a mail; addresses within this site begin with the site's own. */
function safeAddress(href: string) {
  if (!/^(https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) return undefined
  const { protocol, username, href: address } = new URL(href)
  return ['http:', 'https:', 'mailto:'].includes(protocol) && username === '' ? address : undefined
}

function linesOf(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((line, n): Inline[] => [...(n > 0 ? [{ kind: 'break' } as const] : []), { kind: 'text', text: line }])
}
