const tag = /<[/!?]?[a-z][^<>]{0,200}>|<!--[^<>]{0,200}-->/iy
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|nbsp|amp|lt|gt|quot|apos|shy|zwnj|zwj|ensp|emsp|thinsp);/iy
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The character at an offset and the length it takes: a tag stands for nothing, an entity for its character. */
export function readCharacter(text: string, at: number): [character: string, length: number] {
  const first = text.charAt(at)
  if (first === '<') {
    tag.lastIndex = at
    const match = tag.exec(text)
    if (match) return ['', match[0].length]
  }
  if (first === '&') {
    entity.lastIndex = at
    const match = entity.exec(text)
    if (match) return [decode(match[0].slice(1, -1).toLowerCase()), match[0].length]
  }
  return readLiterally(text, at)
}

export function readLiterally(text: string, at: number): [character: string, length: number] {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return [character, character.length]
}

function decode(name: string) {
  if (!name.startsWith('#')) return named[name] ?? ''
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
