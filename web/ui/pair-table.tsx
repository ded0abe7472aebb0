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
  /** On narrow screens below each other, each cell with its side's name. */
  stacked?: boolean
}

/** Texts of two or more sides on the same subjects, in line with each other on screen and on paper. */
export function PairTable({ caption, subject, sides, rows, missing, stacked }: Props) {
  return (
    <div class="table-scroll">
      <table class={classNames('table pairs', stacked && 'pairs-stacked')}>
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
                <td key={side.key}>
                  {stacked && (
                    <p class="pairs-side" aria-hidden="true">
                      {side.head}
                    </p>
                  )}
                  {row.cells[index] ?? <span class="missing">{missing}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
