import { classNames } from './class-names.ts'

interface Line {
  number: number
  text: string
  marked?: boolean
}

/** Lines of a source text with their numbers, which stay out of a copied text. */
export function NumberedLines({ lines, id }: { lines: Line[]; id?: string }) {
  return (
    <div class="numbered" id={id}>
      {lines.map((line) => (
        <div key={line.number} data-number={line.number} class={classNames(line.marked && 'numbered-marked')}>
          {line.text || ' '}
        </div>
      ))}
    </div>
  )
}
