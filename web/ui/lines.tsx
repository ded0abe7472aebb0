import type { ComponentChildren } from 'preact'

interface Line {
  key: string
  /** ISO, for machines; `time` is what is read. */
  dateTime?: string
  time?: string
  body: ComponentChildren
  end?: ComponentChildren
}

/** Short entries under each other inside a card: what changed, what is to be done. */
export function Lines({ lines }: { lines: Line[] }) {
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li key={line.key}>
          {line.time && <time dateTime={line.dateTime}>{line.time}</time>}
          <div class="lines-body">{line.body}</div>
          {line.end}
        </li>
      ))}
    </ul>
  )
}
