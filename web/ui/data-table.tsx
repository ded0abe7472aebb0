import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { ScrollFrame } from './scroll-frame.tsx'

export interface Column<Row> {
  key: string
  label: ComponentChildren
  cell: (row: Row) => ComponentChildren
  /** The cell that names its row. */
  heads?: boolean
  /** Numbers stand on the right. */
  number?: boolean
}

interface Props<Row> {
  caption: ComponentChildren
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string | number
}

/** Scrolls sideways in its own frame where it is too wide; on paper its head is repeated on every page. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey }: Props<Row>) {
  const captionId = useId()
  return (
    <ScrollFrame class="table-scroll" labelledBy={captionId}>
      <table class="table">
        <caption id={captionId} class={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={endOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.heads ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} class={endOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

function endOf(column: { number?: boolean }) {
  return column.number ? 'align-end' : undefined
}
