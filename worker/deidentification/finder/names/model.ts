import { labelCount, tableRows, type Weights } from './crf.ts'
import { Words } from './words.ts'

/** The packed dictionary and the trained model, opened. */
export interface NameModel {
  words: Words
  weights: Weights
}

/** Opens the packed file (`worker/deidentification/model/names.bin.gz`); once for each process, it takes about a tenth of a second. */
export async function openNameModel(gzipped: BufferSource): Promise<NameModel> {
  const unpacked = new Response(new Response(gzipped).body?.pipeThrough(new DecompressionStream('gzip')))
  const file = new PackedFile(new Uint8Array(await unpacked.arrayBuffer()))
  return { words: readWords(file), weights: readWeights(file) }
}

function readWords(file: PackedFile) {
  const count = file.integer()
  const prints = new Uint32Array(count)
  let print = 0
  for (let n = 0; n < count; n++) prints[n] = print += file.integer()
  return new Words(prints, file.bytes(count))
}

function readWeights(file: PackedFile): Weights {
  const transitions = new Float32Array((labelCount + 1) * labelCount)
  for (let n = 0; n < transitions.length; n++) transitions[n] = (file.integer() - 2 ** 20) / 2 ** 10
  const scale = file.integer() / 2 ** 20
  const count = file.integer()
  const rows = new Uint32Array(count)
  let row = 0
  for (let n = 0; n < count; n++) rows[n] = row += file.integer()
  const table = new Int8Array(tableRows * labelCount)
  for (let label = 0; label < labelCount; label++) {
    const column = new Int8Array(file.bytes(count).buffer)
    for (let n = 0; n < count; n++) table[(rows[n] ?? 0) * labelCount + label] = column[n] ?? 0
  }
  return { table, scale, transitions }
}

/** Integers of seven bits a byte, low bits first, and plain bytes. */
class PackedFile {
  readonly #content: Uint8Array
  #at = 0

  constructor(content: Uint8Array) {
    this.#content = content
  }

  integer() {
    let value = 0
    let unit = 1
    for (;;) {
      const byte = this.#content[this.#at++]
      if (byte === undefined) throw new Error('the packed names end too early')
      value += (byte & 127) * unit
      if (byte < 128) return value
      unit *= 128
    }
  }

  bytes(count: number) {
    const bytes = this.#content.slice(this.#at, (this.#at += count))
    if (bytes.length < count) throw new Error('the packed names end too early')
    return bytes
  }
}
