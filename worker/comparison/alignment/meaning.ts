/** Workers AI as far as it is used here; a deployment may have the binding, and nothing changes where it has not. */
export interface Embedder {
  run(model: string, input: { text: string[]; truncate_inputs: boolean }): Promise<unknown>
}

/** One vector a text, each number from -127 to 127, of about the same length all. */
export type Meanings = Int8Array[]

export const model = '@cf/baai/bge-m3'
const dimensions = 1024
const mostTexts = 100

/** What texts mean to the model, in their order. Throws where the answer is not what its documentation says. */
export async function askMeanings(ai: Embedder, texts: string[]): Promise<Meanings> {
  const batches = Array.from({ length: Math.ceil(texts.length / mostTexts) }, (_, n) =>
    texts.slice(n * mostTexts, (n + 1) * mostTexts),
  )
  const answers = await Promise.all(
    batches.map(async (batch) => vectorsOf(await ai.run(model, { text: batch, truncate_inputs: true }), batch.length)),
  )
  return answers.flat().map(toBytes)
}

/** Cosine of two meanings: about 0.4 for unrelated sentences of a language, 1 for the same. */
export function nearness(a: Int8Array, b: Int8Array) {
  let [dot, ofA, ofB] = [0, 0, 0]
  for (let n = 0; n < a.length; n++) {
    const [x, y] = [a[n] ?? 0, b[n] ?? 0]
    dot += x * y
    ofA += x * x
    ofB += y * y
  }
  return ofA === 0 || ofB === 0 ? 0 : dot / Math.sqrt(ofA * ofB)
}

export function packMeanings(meanings: Meanings) {
  const bytes = new Uint8Array(meanings.length * dimensions)
  for (const [n, meaning] of meanings.entries()) bytes.set(new Uint8Array(meaning.buffer), n * dimensions)
  return bytes
}

export function unpackMeanings(bytes: Uint8Array): Meanings {
  return Array.from({ length: bytes.length / dimensions }, (_, n) =>
    Int8Array.from(bytes.subarray(n * dimensions, (n + 1) * dimensions)),
  )
}

function vectorsOf(answer: unknown, count: number) {
  const data = typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : undefined
  if (!Array.isArray(data) || data.length !== count || !data.every(isVector))
    throw new Error(`${model} answered with something else than ${count} vectors of ${dimensions} numbers`)
  return data
}

function isVector(value: unknown): value is number[] {
  return Array.isArray(value) && value.length === dimensions && value.every((each) => typeof each === 'number')
}

function toBytes(vector: number[]) {
  const most = vector.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1
  return Int8Array.from(vector, (value) => Math.round((value / most) * 127))
}
