/** Rows as RFC 4180 with a byte order mark, as spreadsheets of Japanese offices open it; the first row is the head. */
export function writeCsv(rows: (string | number)[][]) {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

// A spreadsheet computes what begins so, also in full width; behind an apostrophe it is text.
const formula = /^[=+\-@\t\r＝＋－＠]/

function cell(value: string | number) {
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
