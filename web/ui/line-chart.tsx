import { useId } from 'preact/hooks'
import { showNumber } from '../numbers.ts'
import { LineChartTable, type ChartWords } from './line-chart-table.tsx'
import { ScrollFrame } from './scroll-frame.tsx'
import { layOut, type PlacedSeries, type Series } from './line-chart-layout.ts'

interface Props {
  title: string
  /** What the lines show, in a sentence, for those who do not see them. */
  description: string
  unit: string
  series: Series[]
  formatX?: (x: number) => string
  formatY?: (y: number) => string
  words: ChartWords
}

/** Drawn by the worker as SVG, sharp on paper. Lines differ by dash and mark as well as colour; the same numbers follow as a table. */
export function LineChart({ title, description, unit, series, formatX = String, formatY = showNumber, words }: Props) {
  const id = useId()
  const { width, height, xTicks, yTicks, plot, placed } = layOut(series, formatX)

  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <ScrollFrame class="chart-scroll" label={title}>
        <svg
          viewBox={`0 0 ${width} ${height}`}

          aria-labelledby={`${id}-title ${id}-description`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{description}</desc>
          <text class="chart-quiet" x={plot.left - 8} y={12} text-anchor="end">
            {unit}
          </text>
          {yTicks.map(({ value, y }) => (
            <g key={value}>
              <line class="chart-grid" x1={plot.left} x2={plot.right} y1={y} y2={y} />
              <text class="chart-quiet" x={plot.left - 8} y={y + 4} text-anchor="end">
                {formatY(value)}
              </text>
            </g>
          ))}
          <line class="chart-axis" x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
          {xTicks.map(({ value, x }) => (
            <text key={value} class="chart-quiet" x={x} y={plot.bottom + 20} text-anchor="middle">
              {formatX(value)}
            </text>
          ))}
          {placed.map((line, index) => (
            <Line key={line.name} line={line} index={index} x={plot.right + 12} />
          ))}
        </svg>
      </ScrollFrame>
      {series.some((line) => line.points.some((point) => point.projected)) && (
        <p class="small quiet">
          {hollows.slice(0, series.length).join(' ')} {words.projected}
        </p>
      )}
      <LineChartTable title={title} unit={unit} series={series} formatX={formatX} formatY={formatY} words={words} />
    </figure>
  )
}

const hollows = ['○', '□', '△', '◇']
const dashes = [undefined, '8 4', '2 4', '10 4 2 4', '14 5', '5 3 1 3']

function Line({ line, index, x }: { line: PlacedSeries; index: number; x: number }) {
  return (
    <g class={`series-${(index % 6) + 1}`}>
      <path class="chart-line" d={line.path} stroke-dasharray={dashes[index % dashes.length]} />
      {line.points.map((point) => (
        <path
          key={point.x}
          class="chart-point"
          d={markAt(index, point.left, point.top)}
          data-hollow={point.projected ? '' : undefined}
        />
      ))}
      <text class="chart-name" x={x} y={line.labelTop + 4}>
        {line.name}
      </text>
    </g>
  )
}

function markAt(index: number, x: number, y: number) {
  const marks = [
    `M${x - 3.5} ${y}a3.5 3.5 0 107 0a3.5 3.5 0 10-7 0z`,
    `M${x - 3.5} ${y - 3.5}h7v7h-7z`,
    `M${x} ${y - 4.5}l4.5 8h-9z`,
    `M${x} ${y - 5}l5 5l-5 5l-5-5z`,
  ]
  return marks[index % marks.length]
}
