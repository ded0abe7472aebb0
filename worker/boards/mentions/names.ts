/** So many are called in a message; more would be a mailing. */
const most = 5
const longest = 40

const mention = new RegExp(`(?<![\\p{L}\\p{N}._%+-])[@＠]([\\p{L}\\p{N}ー々・_]{1,${longest}})`, 'gu')

/**
 * What may stand behind an 「@」 of the text: Japanese has no spaces, so of 「@郡山市の皆さん」 every beginning is a name
 * that it could be.
 */
export function namesAfterAt(text: string) {
  const words = new Set([...text.normalize('NFKC').matchAll(mention)].map((match) => match[1]!))
  const beginnings = [...words].slice(0, most).flatMap((word) => {
    const letters = [...word]
    return letters.map((_, n) => letters.slice(0, n + 1).join(''))
  })
  return [...new Set(beginnings)]
}
