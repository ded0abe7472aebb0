/** What is compared of a text: width, case, spaces and punctuation say nothing. */
export function wordsOnly(text: string) {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
}

const hiragana = /\p{Script=Hiragana}/gu

// Endings and particles are written in hiragana and stand in every sentence: they carry little.
function weigh(gram: string) {
  return [1, 0.4, 0.15][gram.match(hiragana)?.length ?? 0] ?? 0
}

/** Pairs of neighbouring characters with how often each stands there. */
export function gramsOf(text: string) {
  const grams = new Map<string, number>()
  const characters = [...wordsOnly(text)]
  for (const [n, character] of characters.slice(0, -1).entries()) {
    const gram = character + characters[n + 1]
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

/** How much two texts share, 0 to 1: Dice's coefficient over weighted character pairs. Symmetric; 0 where either says nothing. */
export function similarity(a: Map<string, number>, b: Map<string, number>) {
  let shared = 0
  for (const [gram, count] of a) shared += Math.min(count, b.get(gram) ?? 0) * weigh(gram)
  const all = totalOf(a) + totalOf(b)
  return all === 0 ? 0 : (2 * shared) / all
}

function totalOf(grams: Map<string, number>) {
  let total = 0
  for (const [gram, count] of grams) total += count * weigh(gram)
  return total
}
