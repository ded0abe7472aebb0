import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

interface Row {
  key: string
  /** Where links to this row lead. */
  id?: string
  /** Short and in front: a number, a kind. */
  lead?: ComponentChildren
  body: ComponentChildren
  /** Small buttons, behind the text or under it. */
  actions?: ComponentChildren
  /** A bar at the row's start for what needs a look; say it in words as well. */
  tone?: 'info' | 'success' | 'warning' | 'error'
}

/** Things of one kind to be worked through one by one, in order. */
export function Rows({ label, rows }: { label: string; rows: Row[] }) {
  return (
    <ol class="rows" aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} id={row.id} class={classNames(row.tone && `tone-${row.tone}`)} tabIndex={-1}>
          {row.lead && <div class="rows-lead">{row.lead}</div>}
          <div class="rows-body">{row.body}</div>
          {row.actions && <div class="row">{row.actions}</div>}
        </li>
      ))}
    </ol>
  )
}
