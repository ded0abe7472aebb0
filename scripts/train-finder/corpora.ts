import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Span {
  start: number
  end: number
  kind: 'person' | 'place' | 'other'
}

export interface Sample {
  text: string
  spans: Span[]
}

/** Stockmark's NER data set from Wikipedia (CC BY-SA 3.0). */
export function readStockmark(file: string): Sample[] {
  const articles = JSON.parse(readFileSync(file, 'utf8')) as {
    text: string
    entities: { span: [number, number]; type: string }[]
  }[]
  return articles.map(({ text, entities }) => ({
    text,
    spans: entities.map(({ span: [start, end], type }) => ({ start, end, kind: kindOf(type) })),
  }))
}

/** The named-entity layer of UD Japanese GSD (CC BY-SA 4.0): a token and its tag a line. */
export function readGsd(file: string): Sample[] {
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .filter((block) => block.trim())
    .map((block) => {
      const sample: Sample = { text: '', spans: [] }
      for (const line of block.split('\n')) {
        const [token = '', tag = 'O'] = line.split('\t')
        append(sample, token, tag.slice(2), tag.startsWith('I-'))
      }
      return sample
    })
}

/** Wikipedia Annotated Corpus (CC BY-SA 4.0): morphemes with named entities in KNP form. */
export function readWikipediaAnnotated(folder: string): Sample[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.knp'))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('EOS\n'))
    .map((block) => {
      const sample: Sample = { text: '', spans: [] }
      for (const line of block.split('\n')) {
        if (!line || /^[#*+] /.test(line)) continue
        const [, tag = '', part = ''] = /<NE:(\w+):(head|middle|tail|single)?/.exec(line) ?? []
        append(
          sample,
          line.split(' ', 1)[0] ?? '',
          tag,
          part === 'middle' || part === 'tail' || endsName(sample, tag, line),
        )
      }
      return sample
    })
    .filter(({ text }) => text)
}

/** In KNP form the last morpheme carries the whole name in place of `tail`. */
function endsName(sample: Sample, tag: string, line: string) {
  const [, name = ''] = /<NE:\w+:([^>]*)>/.exec(line) ?? []
  const last = sample.spans.at(-1)
  return last?.end === sample.text.length && last.kind === kindOf(tag) && name.startsWith(sample.text.slice(last.start))
}

function append(sample: Sample, token: string, tag: string, goesOn: boolean) {
  const start = sample.text.length
  sample.text += token
  const last = sample.spans.at(-1)
  if (goesOn && last?.end === start) last.end = sample.text.length
  else if (tag) sample.spans.push({ start, end: sample.text.length, kind: kindOf(tag) })
}

function kindOf(type: string): Span['kind'] {
  if (type === '人名' || type === 'PERSON') return 'person'
  return ['地名', '施設名', 'LOCATION', 'GPE', 'LOC', 'FAC'].includes(type) ? 'place' : 'other'
}
