import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown, type Block, type Inline } from '../../worker/boards/markdown.ts'

describe('readMarkdown', () => {
  it('reads paragraphs, lists, quotations and bold', () => {
    expect(readMarkdown('> 聞く\n\n**太字**の\n次の行\n\n- 一\n- 二')).toEqual([
      { kind: 'quote', blocks: [{ kind: 'paragraph', children: [{ kind: 'text', text: '聞く' }] }] },
      {
        kind: 'paragraph',
        children: [
          { kind: 'strong', children: [{ kind: 'text', text: '太字' }] },
          { kind: 'text', text: 'の' },
          { kind: 'break' },
          { kind: 'text', text: '次の行' },
        ],
      },
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: ['一', '二'].map((text) => [{ kind: 'paragraph', children: [{ kind: 'text', text }] }]),
      },
    ])
  })

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[x](//example.jp)',
    '[x](/boards)',
    '[x](https://user@example.jp)',
    '<javascript:alert(1)>',
  ])('makes no link of %s', (text) => {
    expect(linksOf(readMarkdown(text))).toEqual([])
  })

  it('links pages and mail addresses, typed bare as well', () => {
    const text = '[会](https://example.jp/a) https://example.jp/b <mailto:a@example.jp>'
    expect(linksOf(readMarkdown(text))).toEqual(['https://example.jp/a', 'https://example.jp/b', 'mailto:a@example.jp'])
  })

  it('keeps HTML as the text that was typed', () => {
    const text = '<img src=x onerror=alert(1)>と<b>太字</b>'
    expect(wordsOf(readMarkdown(text))).toBe(text)
  })

  it.each(['> ', '- ', '*', '[', '[](', '`', '_a', '**a ', '<', '!['])('ends on any number of %j', (piece) => {
    const text = piece.repeat(Math.floor(10_000 / piece.length))
    expect(JSON.stringify(readMarkdown(text)).length).toBeGreaterThan(2)
  })

  it('answers anything, and links nowhere but to pages and mail', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      '*',
      '_',
      '`',
      '~',
      '\n',
      '- ',
      '#',
      'https://a.jp',
      '&',
      '|',
      '\\',
      'javascript:',
      '字',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 60 }), (pieces) => {
        for (const href of linksOf(readMarkdown(pieces.join('')))) expect(href).toMatch(/^(https?:\/\/|mailto:)/)
      }),
      { numRuns: 500 },
    )
  })
})

function inlinesOf(blocks: Block[]): Inline[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return inlinesOf(block.blocks)
    if (block.kind === 'list') return block.items.flatMap(inlinesOf)
    return 'children' in block ? block.children : []
  })
}

function linksOf(blocks: Block[]) {
  const find = (inlines: Inline[]): string[] =>
    inlines.flatMap((inline) => {
      const inside = 'children' in inline ? find(inline.children) : []
      return inline.kind === 'link' ? [inline.href, ...inside] : inside
    })
  return find(inlinesOf(blocks))
}

function wordsOf(blocks: Block[]) {
  const read = (inlines: Inline[]): string =>
    inlines
      .map((inline) => ('children' in inline ? read(inline.children) : 'text' in inline ? inline.text : ''))
      .join('')
  return read(inlinesOf(blocks))
}
