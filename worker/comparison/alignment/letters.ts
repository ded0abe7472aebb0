const kanji = /\p{Script=Han}/u
const hiragana = /\p{Script=Hiragana}/gu

/** What is compared of a text's letters: width, case, spaces and punctuation say nothing. */
function lettersOnly(text: string) {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
}

/** Pairs of neighbouring characters, and single kanji, with how often each stands there. */
export function gramsOf(text: string) {
  const grams = new Map<string, number>()
  const characters = [...lettersOnly(text)]
  for (const [n, character] of characters.entries()) {
    const next = characters[n + 1]
    if (next) count(grams, character + next)
    if (kanji.test(character) || characters.length === 1) count(grams, character)
  }
  return grams
}

/** Endings and particles are written in hiragana and stand in every sentence: they carry little. */
export function weighGram(gram: string) {
  return [1, 0.4, 0.15][gram.match(hiragana)?.length ?? 0] ?? 0
}

function count(grams: Map<string, number>, gram: string) {
  grams.set(gram, (grams.get(gram) ?? 0) + 1)
}
