export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp'
export type NotText = 'empty' | 'pdf' | 'office' | 'old-office' | 'image' | 'binary'

export type Decoded = { ok: true; text: string; encoding: Encoding } | { ok: false; found: NotText; message: string }

/** A chosen file's bytes as text; what is no text is named, and what was expected instead. */
export function decodeReport(bytes: Uint8Array): Decoded {
  if (!bytes.length) return refuse('empty')
  const marked = byOrderMark(bytes)
  if (marked) return { ok: true, encoding: marked, text: decode(bytes, marked)! }
  const known = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (known) return refuse(known[0])
  return byContent(bytes)
}

const expected = '文字だけのファイル（.txt。UTF-8、UTF-16、Shift_JIS、EUC-JP）を選ぶか、本文を貼り付けてください。'

const found: Record<NotText, string> = {
  empty: 'ファイルが空です。',
  pdf: 'これはPDFファイルです。PDFを開いて全ての文字を選択し、コピーしたものを貼り付けることもできます。',
  office: 'これはWord・Excel・PowerPointなどのファイル（または圧縮ファイル）です。',
  'old-office': 'これは古い形式のWord・Excel・PowerPointのファイルです。',
  image: 'これは画像ファイルです。',
  binary: 'このファイルは文字として読めません。',
}

const signatures: [NotText, number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['office', [0x50, 0x4b, 0x03, 0x04]],
  ['office', [0x50, 0x4b, 0x05, 0x06]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
]

function refuse(kind: NotText): Decoded {
  return { ok: false, found: kind, message: found[kind] + expected }
}

function byOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

// Without a mark: the encoding in which the bytes are valid and look most like Japanese. UTF-8 is strict enough to
// be believed at once, unless there are zero bytes, which plain text never has.
function byContent(bytes: Uint8Array): Decoded {
  const hasZeros = bytes.includes(0)
  const utf8 = hasZeros ? undefined : decode(bytes, 'utf-8')
  const candidates: Encoding[] = hasZeros ? ['utf-16le', 'utf-16be'] : ['shift_jis', 'euc-jp', 'utf-16le', 'utf-16be']
  if (utf8 !== undefined) {
    return {
      ok: true,
      encoding: hasEscapes(bytes) ? 'iso-2022-jp' : 'utf-8',
      text: hasEscapes(bytes) ? decode(bytes, 'iso-2022-jp')! : utf8,
    }
  }
  const [best] = candidates
    .flatMap((encoding) => {
      const text = decode(bytes, encoding)
      return text === undefined ? [] : [{ encoding, text, score: likeness(text) }]
    })
    .toSorted((a, b) => b.score - a.score)
  return best && best.score > 0.7 ? { ok: true, encoding: best.encoding, text: best.text } : refuse('binary')
}

function hasEscapes(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte, at) => byte === 0x1b && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40),
  )
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // The constructor throws for an encoding that a runtime lacks, decode() for bytes that are not in it.
    return undefined
  }
}

/** The share of characters that Japanese text is made of; half-width katakana is what EUC-JP looks like as Shift_JIS. */
function likeness(text: string): number {
  const sample = text.slice(0, 20_000)
  const usual = sample.match(/[\n\r\t -~　-〿぀-ヿ一-鿿！-～①-⑳■-◿→]/gu)?.length ?? 0
  const kana = sample.match(/[ぁ-んァ-ヶ]/gu)?.length ?? 0
  return usual / sample.length + (0.5 * kana) / sample.length
}
