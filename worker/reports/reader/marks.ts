import { fold } from './fold.ts'

export type MarkKind = 'bullet' | 'square' | 'number' | 'bracket' | 'arrow' | 'note' | 'none'

export interface Mark {
  kind: MarkKind
  /** What the mark consists of; for a bracket its opening character. */
  sign: string
  /** The text after the mark, trimmed; a bracket keeps its whole line. */
  rest: string
}

// U+F0xx: bullets of symbol fonts (Wingdings) come out of a PDF as private-use characters.
const bullet = /^(?:[・･•●○◯◎▪▫◆◇▶►▸➢➤✓✔☑⚫⚪◦‣⁃∙⋅·*＊⭐★☆\uF000-\uF0FF]|[‐–—−―－](?![‐–—−―－])|-(?=[^\d-]))\s*/u
const square = /^[■□◼◻▣]\s*/u
const arrow = /^(?:[→⇒➡➔➜➝⇨⮕↳⤷⇢]\uFE0F?|[=＝][>＞]|[-ー－][>＞])\s*/u
const note = /^※\s*/u
const number =
  /^(?:[（(〔]\s*[0-9０-９]{1,2}\s*[)）〕]|[①-⑳⑴-⒇⒈-⒛❶-❿➀-➉]|[0-9０-９]{1,2}\s*[)）]|[0-9０-９]{1,2}\s*[.．、](?![0-9０-９])|[ア-オア-オｱ-ｵ](?:[)）.．]|[\s\u3000]+)|[A-Ea-eＡ-Ｅ][)）.．]|[ⅰ-ⅹⅠ-Ⅹ][)）.．]?|[一二三四五六七八九](?:[)）]|[\s\u3000](?=\S{3})))\s*/u
const bracket = /^[＜<〈《≪【［[〔]/u

export function markOf(text: string): Mark {
  for (const [kind, pattern] of [
    ['arrow', arrow],
    ['square', square],
    ['bullet', bullet],
    ['note', note],
    ['number', number],
  ] as const) {
    const found = pattern.exec(text)
    if (found) return { kind, sign: found[0].trim(), rest: text.slice(found[0].length).trim() }
  }
  const opening = bracket.exec(text)
  if (opening) return { kind: 'bracket', sign: fold(opening[0]), rest: text }
  return { kind: 'none', sign: '', rest: text }
}

const pairs: Record<string, string> = {
  '＜': '＞',
  '<': '>',
  '〈': '〉',
  '《': '》',
  '≪': '≫',
  '【': '】',
  '［': '］',
  '[': ']',
  '〔': '〕',
  '「': '」',
  '『': '』',
}

/** The inside of a line that is one bracket from end to end, or what the bracket holds and what follows it. */
export function openBracket(text: string): { inside: string; after: string } | undefined {
  const closing = pairs[text[0] ?? '']
  if (!closing) return undefined
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === text[0]) depth++
    else if (text[at] === closing && --depth === 0)
      return { inside: text.slice(1, at).trim(), after: text.slice(at + 1).trim() }
  }
  return undefined
}

/** The text without the bracket that encloses all of it. */
export function unframed(text: string): string {
  const framed = openBracket(text)
  return framed && !framed.after ? framed.inside : text
}

/** A bracket that its line does not close: the heading goes on in the next line. */
export function isOpen(text: string): boolean {
  return pairs[text[0] ?? ''] !== undefined && openBracket(text) === undefined
}
