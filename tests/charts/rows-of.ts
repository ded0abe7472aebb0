/** Rows of a chart's twin, as the texts of their cells. */
export function rowsOf(html: string) {
  const text = (cell: string) => cell.replace(/<[^>]*>/g, '').trim()
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/gs)].map(([, cell = '']) => text(cell)),
  )
}
