import { bare } from './fold.ts'
import { lineNumbers, join } from './joining.ts'
import type { Line } from './lines.ts'
import { readItem, type ReadItem } from './reading.ts'

type Field = 'who' | 'from' | 'with' | 'what' | 'text'

const labels: [Field, RegExp][] = [
  ['who', /^誰が/],
  ['from', /^いつから/],
  ['with', /^誰と/],
  ['what', /^何を/],
  ['text', /^(?:どこまで|どのように|目指す変化)/],
]
const labelled = /^[^\p{L}]{0,3}([^:：]{2,40})[:：]\s*(.*)$/u

/** Sheet 8 not as a table but as records, each field behind its own label: 「誰が：…」. */
export function readRecords(lines: Line[]): ReadItem[] {
  const records: Map<Field, { texts: string[]; lines: Line[] }>[] = []
  let target: { texts: string[]; lines: Line[] } | undefined
  for (const line of lines) {
    const found = fieldOf(line)
    if (found) {
      if (!records.length || records.at(-1)!.has(found.field)) records.push(new Map())
      target = { texts: [found.text], lines: [line] }
      records.at(-1)!.set(found.field, target)
    } else if (line.mark.kind === 'none') {
      target?.texts.push(line.text)
      target?.lines.push(line)
    } else {
      target = undefined
    }
  }
  return records.map((record) => {
    const fields = (['who', 'from', 'with', 'what'] as const).flatMap((field) => {
      const text = join(record.get(field)?.texts ?? [])
      return text ? [[field, text]] : []
    })
    const text = join(record.get('text')?.texts ?? [])
    const numbers = [...record.values()].flatMap((cell) => lineNumbers(cell.lines))
    return readItem('first_steps', 'steps', text, numbers, Object.fromEntries(fields))
  })
}

/** Whether most fields carry their label. */
export function hasRecords(lines: Line[]): boolean {
  return new Set(lines.flatMap((line) => fieldOf(line)?.field ?? [])).size >= 3
}

function fieldOf(line: Line): { field: Field; text: string } | undefined {
  const found = labelled.exec(line.text)
  const field = found && labels.find(([, pattern]) => pattern.test(bare(found[1]!)))?.[0]
  return field ? { field, text: found[2]! } : undefined
}
