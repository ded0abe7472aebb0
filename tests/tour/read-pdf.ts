import { inflateSync } from 'node:zlib'

/** Width and height of each page in points, and the words of all pages, of a PDF that Chromium printed. */
export function readPdf(bytes: Buffer) {
  const objects = objectsOf(bytes)
  const all = [...objects.values()]
  const sizes = all
    .filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
    .map(({ head }) => {
      const box = /\/MediaBox\s*\[([\d.\s]+)\]/.exec(head)?.[1]?.trim().split(/\s+/).map(Number) ?? []
      return { width: Math.round(box[2] ?? 0), height: Math.round(box[3] ?? 0) }
    })
  const fonts = new Map<string, Map<string, string>>()
  for (const { head } of all) {
    const resources = /\/Font\s*<<([^>]*)>>/.exec(head)?.[1] ?? ''
    for (const [, name, id] of resources.matchAll(/\/(\w+)\s+(\d+)\s+0\s+R/g)) {
      const toUnicode = /\/ToUnicode\s+(\d+)/.exec(objects.get(id!)?.head ?? '')?.[1]
      if (toUnicode) fonts.set(name!, lettersOf(objects.get(toUnicode)?.text() ?? ''))
    }
  }
  const pages = all.flatMap(({ head }) => /\/Type\s*\/Page\b[\s\S]*?\/Contents\s+(\d+)/.exec(head)?.[1] ?? [])
  const text = pages.map((id) => wordsOf(objects.get(id)?.text() ?? '', fonts)).join('\n')
  // Some letters come back as radicals that look the same.
  return { sizes, text: text.normalize('NFKC') }
}

function objectsOf(bytes: Buffer) {
  const raw = bytes.toString('latin1')
  return new Map(
    [...raw.matchAll(/(\d+) 0 obj\b([\s\S]*?)endobj/g)].map(([, id, body]) => {
      const at = /stream\r?\n/.exec(body!)
      const head = at ? body!.slice(0, at.index) : body!
      const text = () => {
        if (!at) return ''
        const data = Buffer.from(body!.slice(at.index + at[0].length, body!.lastIndexOf('endstream')), 'latin1')
        return (head.includes('FlateDecode') ? inflateSync(data) : data).toString('latin1')
      }
      return [id!, { head, text }]
    }),
  )
}

function lettersOf(map: string) {
  const letters = new Map<string, string>()
  const letter = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from, to] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(from!.toLowerCase(), letter(to!))
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, first] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let n = parseInt(from!, 16); n <= parseInt(to!, 16); n++)
        letters.set(
          n.toString(16).padStart(from!.length, '0'),
          String.fromCharCode(parseInt(first!, 16) + n - parseInt(from!, 16)),
        )
  return letters
}

function wordsOf(content: string, fonts: Map<string, Map<string, string>>) {
  let font = new Map<string, string>()
  return [...content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)]
    .map(([, name, hex]) => {
      if (name) font = fonts.get(name) ?? new Map()
      return codesOf(hex ?? '', font)
        .map((code) => font.get(code) ?? '')
        .join('')
    })
    .join('')
}

// A font's codes have one length, of one or two bytes.
function codesOf(hex: string, font: Map<string, string>) {
  const length = font.keys().next().value?.length ?? 4
  return hex.toLowerCase().match(new RegExp(`.{${length}}`, 'g')) ?? []
}
