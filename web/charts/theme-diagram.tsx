import type { ThemeCount } from '../../worker/charts/theme-counts.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { linesWithin } from '../ui/lines-within.ts'
import { Diagram } from './diagram.tsx'
import { chartTexts } from './texts.ts'

interface Props {
  themes: ThemeCount[]
  municipalities: string[]
}

const first = 200
const each = 46
const tall = 46

/** A row a theme, a column a sheet; for each plan a mark of its own, larger for more items, their number in it. */
export function ThemeDiagram({ themes, municipalities }: Props) {
  const t = useTexts(chartTexts)
  const words = useTexts(sheetWords)
  const sheets = themes[0]?.sheets ?? []
  const wide = municipalities.length * each + 8
  const head = 30 + municipalities.length * 30
  const width = first + sheets.length * wide
  const height = head + themes.length * tall

  return (
    <Diagram
      title={t.charts.themes}
      description={t.themeDescription(municipalities)}
      columns={municipalities.length}
      width={width}
      height={height}
      twin={t.twin}
      table={<ThemeTable themes={themes} municipalities={municipalities} />}
    >
      {municipalities.map((name, side) => (
        <g key={side} class={`series-${side + 1}`}>
          <Mark x={14} y={18 + side * 30} size={10} side={side} />
          <text x={34} y={23 + side * 30}>
            {name}
          </text>
        </g>
      ))}
      {sheets.map(({ sheet }, at) =>
        linesWithin(`${at + 1} ${words.sheets[sheet]}`, Math.floor(wide / 14) - 1).map((line, n) => (
          <text
            key={`${sheet}${n}`}
            class="diagram-note"
            x={first + (at + 0.5) * wide}
            y={18 + n * 17}
            text-anchor="middle"
          >
            {line}
          </text>
        )),
      )}
      {themes.map(({ theme, sheets: cells }, row) => {
        const y = head + (row + 0.5) * tall
        return (
          <g key={theme}>
            <path class="chart-grid" d={`M0 ${y - tall / 2}H${width}`} />
            <text class="diagram-strong" x={4} y={y + 5}>
              {theme}
            </text>
            {cells.map(({ sheet, counts }, at) =>
              counts.map((count, side) => (
                <Count
                  key={`${sheet}${side}`}
                  x={first + (at + 0.5) * wide + (side - (municipalities.length - 1) / 2) * each}
                  y={y}
                  count={count}
                  side={side}
                />
              )),
            )}
          </g>
        )
      })}
    </Diagram>
  )
}

function Count({ x, y, count, side }: { x: number; y: number; count: number; side: number }) {
  if (count === 0) return null
  return (
    <g class={`series-${side + 1}`}>
      <Mark x={x} y={y} size={Math.min(9 + Math.sqrt(count) * 3, 20)} side={side} />
      <text class="diagram-count" x={x} y={y + 5} text-anchor="middle" data-side={side}>
        {count}
      </text>
    </g>
  )
}

/** Discs, then squares; full, then hollow, by the stylesheet. */
function Mark({ x, y, size, side }: { x: number; y: number; size: number; side: number }) {
  const look = { class: 'diagram-disc', 'data-side': side }
  if (side < 2) return <circle {...look} cx={x} cy={y} r={size} />
  return <rect {...look} x={x - size * 0.9} y={y - size * 0.9} width={size * 1.8} height={size * 1.8} />
}

function ThemeTable({ themes, municipalities }: Props) {
  const t = useTexts(chartTexts)
  const words = useTexts(sheetWords)
  return (
    <table class="table">
      <caption class="visually-hidden">{t.charts.themes}</caption>
      <thead>
        <tr>
          <th scope="col">{t.theme}</th>
          <th scope="col">{t.municipality}</th>
          {themes[0]?.sheets.map(({ sheet }) => (
            <th key={sheet} scope="col">
              {words.sheets[sheet]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {themes.flatMap(({ theme, sheets }) =>
          municipalities.map((name, side) => (
            <tr key={`${theme}${side}`}>
              {side === 0 && (
                <th scope="row" rowSpan={municipalities.length}>
                  {theme}
                </th>
              )}
              <th scope="row">{name}</th>
              {sheets.map(({ sheet, counts }) => (
                <td key={sheet} class="align-end">
                  {counts[side]}
                </td>
              ))}
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
