const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

/** A page's text as its reader sees it. */
export function decodeEntities(html: string) {
  if (!html.includes('&')) return html
  return html.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return named[name.toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

/** What a text holds in percent signs, in \u escapes or in base64, decoded; nothing where nothing is encoded. */
export function decodedIn(text: string): string[] {
  const decoded = decodeEscapes(text)
  return [
    ...(decoded === text ? [] : [decoded]),
    ...Array.from(text.matchAll(base64), ([run]) => decodeBase64(run)).filter(isWords),
  ]
}

const base64 = /[\w+/-]{12,}={0,2}/g

function decodeEscapes(text: string) {
  const plain = text.includes('\\u')
    ? text.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  if (!plain.includes('%')) return plain
  return plain.replace(
    /(?:%[\da-f]{2})+/gi,
    (run) => readUtf8(Uint8Array.from(run.slice(1).split('%'), (byte) => Number.parseInt(byte, 16))) ?? run,
  )
}

function decodeBase64(run: string) {
  try {
    const bytes = atob(run.replaceAll('-', '+').replaceAll('_', '/'))
    return readUtf8(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))) ?? ''
  } catch {
    return ''
  }
}

function readUtf8(bytes: Uint8Array) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

// Hashes and ids decode to something as well, but not to characters beyond ASCII.
function isWords(text: string) {
  return /[^\0-\u007F]/.test(text)
}
