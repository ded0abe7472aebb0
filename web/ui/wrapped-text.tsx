import { linesWithin } from './lines-within.ts'

interface Props {
  x: number
  /** Of the first line's foot. */
  y: number
  /** In full-width characters. */
  width: number
  lineHeight: number
  class?: string
  children: string
}

/** Text in a drawing, broken into lines: SVG breaks none by itself. */
export function WrappedText({ x, y, width, lineHeight, class: className, children }: Props) {
  return (
    <text class={className} x={x} y={y}>
      {linesWithin(children, width).map((line, at) => (
        <tspan key={at} x={x} dy={at === 0 ? 0 : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
