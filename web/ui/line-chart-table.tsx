import { ScrollFrame } from './scroll-frame.tsx'
import type { Series } from './line-chart-layout.ts'

export interface ChartWords {
  /** Opens the table. */
  numbers: string
  /** Head of the column of years. */
  x: string
  /** Before a number that was computed, not counted. */
  projected: string
}

interface Props {
  title: string
  unit: string
  series: Series[]
  formatX: (x: number) => string
  formatY: (y: number) => string
  words: ChartWords
}

export function LineChartTable({ title, unit, series, formatX, formatY, words }: Props) {
  const xs = [...new Set(series.flatMap((line) => line.points.map(({ x }) => x)))].toSorted((a, b) => a - b)
  return (
    <details>
      <summary>{words.numbers}</summary>
      <ScrollFrame class="table-scroll" label={title}>
        <table class="table">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.x}</th>
              {series.map((line) => (
                <th key={line.name} scope="col" class="align-end">
                  {line.name}（{unit}）
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {xs.map((x) => (
              <tr key={x}>
                <th scope="row">{formatX(x)}</th>
                {series.map((line) => (
                  <td key={line.name} class="align-end">
                    <Value point={line.points.find((point) => point.x === x)} formatY={formatY} words={words} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </details>
  )
}

function Value({ point, formatY, words }: { point?: Series['points'][number] } & Pick<Props, 'formatY' | 'words'>) {
  if (!point) return <>–</>
  return (
    <>
      {point.projected && <span class="quiet">{words.projected} </span>}
      {formatY(point.y)}
    </>
  )
}
