import { gzipSync } from 'node:zlib'
import { labelCount } from '../../worker/deidentification/finder/names/crf.ts'
import type { Trained } from './train.ts'

/** The file that `openNameModel` reads: dictionary first, then the weights of the rows that are kept, one byte each. */
export function packModel(words: Map<number, number>, { table, transitions }: Trained, kept: Uint8Array): Uint8Array {
  const bytes: number[] = []
  const integer = (value: number) => {
    let rest = Math.round(value)
    while (rest >= 128) {
      bytes.push((rest % 128) | 128)
      rest = Math.floor(rest / 128)
    }
    bytes.push(rest)
  }

  const prints = [...words.keys()].toSorted((a, b) => a - b)
  integer(prints.length)
  prints.forEach((print, n) => integer(print - (prints[n - 1] ?? 0)))
  for (const print of prints) bytes.push(words.get(print) ?? 0)

  for (const move of transitions) integer(Math.max(-1000, Math.min(1000, move)) * 2 ** 10 + 2 ** 20)
  const rows = Array.from(kept.keys()).filter((row) => kept[row])
  const scale = topWeight(table, rows) / 127
  integer(scale * 2 ** 20)
  integer(rows.length)
  rows.forEach((row, n) => integer(row - (rows[n - 1] ?? 0)))
  const unit = Math.round(scale * 2 ** 20) / 2 ** 20
  for (let label = 0; label < labelCount; label++) {
    for (const row of rows) {
      const weight = Math.round((table[row * labelCount + label] ?? 0) / unit)
      bytes.push(Math.max(-127, Math.min(127, weight)) & 255)
    }
  }
  return gzipSync(Uint8Array.from(bytes), { level: 9 })
}

/** A few giants would cost all others their precision. */
function topWeight(table: Float32Array, rows: number[]) {
  const sizes = Float32Array.from(
    rows.flatMap((row) => Array.from(table.subarray(row * labelCount, (row + 1) * labelCount), Math.abs)),
  )
  return sizes.toSorted()[Math.floor(sizes.length * 0.9999)] ?? 1
}
