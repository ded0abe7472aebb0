import { readFileSync } from 'node:fs'

export interface GoldLine {
  text: string
  spans: { start: number; end: number; category: string; text: string }[]
}

const lists = Object.fromEntries(
  readFileSync(new URL('names.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(':', 2))
    .map(([key = '', list = '']) => [key, list.trim().split(' ')]),
)

const perTemplate = 5
const files = ['templates.txt', 'contacts.txt', 'contexts.txt', 'rare-names.txt', 'descriptions.txt']

/** The gold lines of half the templates: `seen` are looked at while rules are written, of `unseen` only totals are. */
export function goldLines(half: 'seen' | 'unseen'): GoldLine[] {
  const templates = files
    .flatMap((file) => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n'))
    .filter((line) => line && !line.startsWith('#'))
  return templates.flatMap((template, n) => {
    if ((n % 2 === 0) !== (half === 'seen')) return []
    const copies = template.includes('{') ? perTemplate : template.includes('[[') ? 2 : 1
    return Array.from({ length: copies }, (_, copy) => fill(template, n * 31 + copy * 7))
  })
}

function fill(template: string, seed: number): GoldLine {
  const pick = picker(seed)
  const line: GoldLine = { text: '', spans: [] }
  const person: { surname?: string[]; given?: string[] } = {}
  const append = (text: string, category?: string) => {
    const start = line.text.length
    line.text += text
    if (category) line.spans.push({ start, end: line.text.length, category, text })
  }
  for (const piece of template
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t')
    .split(/(\[\[[^\]]*\]\]|\{\w+\})/)) {
    const [, category, gold] = /^\[\[(\w+)\|(.*)\]\]$/.exec(piece) ?? []
    if (category && gold)
      append(
        gold.replace(/\{(\w+)\}/g, (_, slot) => value(slot, pick, person)),
        category,
      )
    else if (piece === '{M}') append(pick('municipality'))
    else if (piece === '{U}') append(pick('sole'), 'unique_post')
    else if (/^\{\w+\}$/.test(piece)) append(value(piece.slice(1, -1), pick, person), 'person_name')
    else append(piece)
  }
  return line
}

type Pick = (list: string) => string

function picker(seed: number): Pick {
  let state = seed * 2654435761 + 12345
  return (list) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    const items = lists[list] ?? ['']
    return items[(state >>> 8) % items.length] ?? ''
  }
}

/** A reading or a romaji form belongs to the full name before it in the line. */
function value(slot: string, pick: Pick, person: { surname?: string[]; given?: string[] }): string {
  const digits = (count: number) => Array.from({ length: count }, () => pick('digit')).join('')
  const newPerson = () => {
    person.surname = pick('surname').split('/')
    person.given = pick('given').split('/')
  }
  if (['F', 'F_', 'Fs', 'LS'].includes(slot) || !person.surname) newPerson()
  const [surname = '', kanaSurname = ''] = person.surname ?? []
  const [given = '', kanaGiven = ''] = person.given ?? []
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  const katakana = (kana: string) => kana.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
  switch (slot) {
    case 'F':
      return surname + given
    case 'F_':
      return `${surname}\u3000${given}`
    case 'Fs':
      return `${surname} ${given}`
    case 'LS':
      return [...surname].join(' ') + '\u3000' + [...given].join(' ')
    case 'K':
      return `${kanaSurname} ${kanaGiven}`
    case 'KK':
      return katakana(`${kanaSurname} ${kanaGiven}`)
    case 'KS':
      return pick('surname').split('/')[1] ?? ''
    case 'KKS':
      return katakana(pick('surname').split('/')[1] ?? '')
    case 'R':
      return `${capital(pick('romaji'))} ${capital(pick('romajiGiven'))}`
    case 'S':
      return pick('surname').split('/')[0] ?? ''
    case 'G':
      return pick('given').split('/')[0] ?? ''
    case 'V4':
      return [...pick('surname').split('/')[0]!, ...pick('given').split('/')[0]!].join('\n')
    case 'B':
      return [...pick('surname').split('/')[0]!].join('\n')
    case 'Ru':
      return `${pick('romaji').toUpperCase()} ${capital(pick('romajiGiven'))}`
    case 'Ri':
      return `${capital(pick('romajiGiven')).charAt(0)}. ${capital(pick('romaji'))}`
    case 'S1':
      return pick('short')
    case 'V':
      return pick('variant')
    case 'Q':
      return pick('rare')
    case 'QF':
      return pick('rare') + pick('rareGiven')
    case 'Qs':
      return `${pick('rare')} ${pick('rareGiven')}`
    case 'QG':
      return pick('rareGiven')
    case 'Q1':
      return pick('single')
    case 'N':
      return pick('nick')
    case 'L':
      return pick('latin').split('/').join(' ')
    case 'FW':
      return pick('foreign')
    case 'tel':
      return `0${1 + (Number(digits(1)) % 9)}${digits(1)}-${digits(3)}-${digits(4)}`
    case 'mobile':
      return `090-${digits(4)}-${digits(4)}`
    case 'ext':
      return `2${digits(3)}`
    case 'sid':
      return `0${digits(5)}`
    case 'mail':
      return `${pick('romaji')}${digits(2)}@city.example.lg.jp`
    case 'my':
      return pick('myNumber')
    default:
      throw new Error(`unknown slot ${slot}`)
  }
}
