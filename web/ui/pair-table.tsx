import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

interface Props {
  caption: ComponentChildren
  /** Head of the column that names each row. */
  subject: ComponentChildren
  sides: { key: string; head: ComponentChildren; own?: boolean }[]
  rows: { key: string; subject: ComponentChildren; cells: ComponentChildren[] }[]
  /** Stands where a side has nothing, such as 未記入: an empty cell is never left out. */
  missing: string
}

/** Texts of two or more sides on the same subjects, in line with each other on screen and on paper. */
export function PairTable({ caption, subject, sides, rows, missing }: Props) {
  return (
    <div class="table-scroll">
      <table class="table pairs">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="pairs-subject">
              {subject}
            </th>
            {sides.map((side) => (
              <th key={side.key} scope="col" class={classNames(side.own && 'own')}>
                {side.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.subject}</th>
              {sides.map((side, index) => (
                <td key={side.key}>{row.cells[index] ?? <span class="missing">{missing}</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
