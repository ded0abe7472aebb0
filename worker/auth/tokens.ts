/** 32 random bytes as base64url. */
export function newToken() {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** What the database keeps of a token; its 256 random bits need neither salt nor key. */
export async function hashToken(token: string) {
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)))
}

/** For what can be guessed, such as addresses and typed codes: whoever has the database alone cannot try them out. */
export async function keyedHash(secret: string, value: string) {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['sign'])
  return hex(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(value)))
}

function hex(buffer: ArrayBuffer) {
  return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
