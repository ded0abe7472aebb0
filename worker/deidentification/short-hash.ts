/** FNV-1a, 32 bits: tells a changed text from an unchanged one; nothing secret rests on it. */
export function shortHash(text: string) {
  let hash = 0x811c9dc5
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
  return (hash >>> 0).toString(36)
}
