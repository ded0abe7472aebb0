export interface Row {
  /** Counted from 1, blank lines too: as the box shows them. */
  line: number
  source: string
  cells: string[]
}

/** Lines of a spreadsheet or CSV as pasted: by tabs where there are any, else by commas, also Japanese ones and in quotes. */
export function rowsOf(text: string): Row[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/)
    .map((source, index) => ({ line: index + 1, source, cells: cellsOf(source) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

function cellsOf(line: string) {
  const separator = line.includes('\t') ? /\t/y : /[,，、]/y
  const cells: string[] = []
  let [cell, quoted] = ['', false]
  for (let at = 0; at < line.length; at++) {
    separator.lastIndex = at
    if (line[at] === '"') {
      const isDoubled = quoted && line[at + 1] === '"'
      if (isDoubled) cell += line[++at]!
      else quoted = !quoted
    } else if (!quoted && separator.test(line)) {
      cells.push(cell.trim())
      cell = ''
    } else cell += line[at]!
  }
  return [...cells, cell.trim()]
}
