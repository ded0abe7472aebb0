import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { classNames } from '../ui/class-names.ts'
import { ScrollFrame } from '../ui/scroll-frame.tsx'
import { chartTexts } from './texts.ts'

interface Props {
  title: string
  /** What it shows, in a sentence, for those who do not see it. */
  description: string
  /** Municipalities beside each other: more need a wider drawing to be read. */
  columns?: number
  /** Higher than wide: on A4 its twin is printed. */
  tall?: boolean
  width: number
  height: number
  /** The drawing's twin: the same words as a table, opened by `twin`. */
  twin: string
  table: ComponentChildren
  children: ComponentChildren
}

/** A drawing with words in it, rendered by the worker as SVG, and its twin as a table. */
export function Diagram({ title, description, columns, tall, width, height, twin, table, children }: Props) {
  const t = useTexts(chartTexts)
  const id = useId()
  return (
    <figure class={classNames('chart diagram', tall && 'diagram-tall')}>
      <figcaption class="visually-hidden">{title}</figcaption>
      <ScrollFrame class="diagram-scroll" label={t.drawing(title)}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          data-columns={columns}
          aria-labelledby={`${id}-title ${id}-description`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{description}</desc>
          {children}
        </svg>
      </ScrollFrame>
      <details class="no-print">
        <summary>{twin}</summary>
        <ScrollFrame class="table-scroll" label={t.table(title)}>
          {table}
        </ScrollFrame>
      </details>
    </figure>
  )
}
