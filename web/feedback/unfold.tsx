import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface Props {
  summary: string
  /** Made when it is opened: closed forms below two hundred remarks would be most of their page. */
  children: () => ComponentChildren
}

/** A form that stands folded below a remark. */
export function Unfold({ summary, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  )
}
