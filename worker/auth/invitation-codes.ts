import { keyedHash } from './tokens.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * 16 letters, 80 bits, without I, L, O and U. Made from the key of the request instead of drawn: a repeated request gets
 * the same code although the database keeps only its hash.
 */
export async function invitationCodeFor(secret: string, userId: string, requestKey: string, body: string) {
  const hash = await keyedHash(secret, `invitation\n${userId}\n${requestKey}\n${body}`)
  const bytes = hash.match(/../g)!.map((pair) => Number.parseInt(pair, 16))
  return bytes
    .slice(0, 16)
    .map((byte) => alphabet[byte % 32])
    .join('')
}

/** ABCD-EFGH-JKMN-PQRS, for people. */
export function spaced(code: string) {
  return code.match(/.{4}/g)!.join('-')
}
