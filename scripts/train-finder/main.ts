import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { plain } from '../../worker/deidentification/finder/fold.ts'
import { Words } from '../../worker/deidentification/finder/names/words.ts'
import { readGsd, readStockmark, readWikipediaAnnotated, type Sample } from './corpora.ts'
import { generate, swapNames, wrapLine } from './generate.ts'
import { packModel } from './pack-model.ts'
import { packWords } from './pack-words.ts'
import { people } from './people.ts'
import { Random } from './random.ts'
import { startWeights, strongestRows, train } from './train.ts'

const { values } = parseArgs({
  options: {
    ipadic: { type: 'string' },
    unidic: { type: 'string' },
    corpora: { type: 'string' },
    generated: { type: 'string', default: '24000' },
    epochs: { type: 'string', default: '5' },
    rows: { type: 'string', default: '220000' },
    out: {
      type: 'string',
      default: new URL('../../worker/deidentification/model/names.bin.gz', import.meta.url).pathname,
    },
  },
})
const { ipadic, unidic, corpora } = values
if (!ipadic || !unidic || !corpora) {
  console.error(
    'usage: node scripts/train-finder/main.ts --ipadic FOLDER --unidic FILE --corpora FOLDER   (see README.md beside this file)',
  )
  process.exit(1)
}

const random = new Random(2021)
const invented = people(ipadic, unidic, random)
const written = [
  ...readStockmark(join(corpora, 'stockmark.json')).filter((_, n) => n % 10 !== 0),
  ...readGsd(join(corpora, 'gsd-train.bio')),
  ...readWikipediaAnnotated(join(corpora, 'knp')),
]
const samples = [
  ...written,
  ...[1, 2].flatMap(() => written.filter(hasPerson).map((sample) => swapNames(sample, invented))),
  ...generate(Number(values.generated), invented, random),
]
  .map((sample) => (random.chance(0.08) ? wrapLine(sample, random) : sample))
  .map(inPlainShape)
  .filter(({ text }) => text.length > 0 && text.length < 400)
console.log(`${samples.length} samples, ${samples.reduce((sum, { text }) => sum + text.length, 0)} characters`)

const packed = packWords(ipadic, unidic)
const words = new Words(Uint32Array.from(packed.keys()), Uint8Array.from(packed.values()))
const weights = startWeights()
train(samples, words, Number(values.epochs), weights)
const kept = strongestRows(weights, Number(values.rows))
const again = startWeights()
train(samples, words, Number(values.epochs), again, kept)
const file = packModel(packed, again, kept)
writeFileSync(values.out, file)
console.log(`${file.length} bytes in ${values.out}`)

function hasPerson({ spans }: Sample) {
  return spans.some(({ kind }) => kind === 'person')
}

function inPlainShape({ text, spans }: Sample): Sample {
  const { text: shaped, starts } = plain(text)
  const moved = (offset: number) => {
    const found = starts.findIndex((start) => start >= offset)
    return found < 0 ? shaped.length : found
  }
  return {
    text: shaped,
    spans: spans
      .map(({ start, end, kind }) => ({ start: moved(start), end: moved(end), kind }))
      .filter(({ start, end }) => start < end),
  }
}
