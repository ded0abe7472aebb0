import { useContext } from 'preact/hooks'
import { milestones, type Road, type RoadYear } from '../../worker/charts/road.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { outcomeTexts } from '../outcomes/texts.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { linesWithin } from '../ui/lines-within.ts'
import { becameOf } from './became.ts'
import { WrappedText } from '../ui/wrapped-text.tsx'
import { Diagram } from './diagram.tsx'
import { RoadTable } from './road-table.tsx'
import { chartTexts } from './texts.ts'

interface Props {
  road: Road
  municipalities: string[]
}

const column = { first: 110, pad: 14 }
const lineHeight = 19
const head = 34

/** Fiscal years as columns, a lane a municipality. */
export function RoadDiagram({ road, municipalities }: Props) {
  const t = useTexts(chartTexts)
  const o = useTexts(outcomeTexts)
  const words = useTexts(sheetWords)
  const language = useContext(LanguageContext)
  const wide = road.fiscalYears.length > 3 ? 300 : 330
  const width = column.first + wide * road.fiscalYears.length
  const perLine = Math.floor((wide - 2 * column.pad) / 14.7)
  const cells = road.lanes.map((lane) =>
    lane.map((year) => year && blocksOf(year, words.sections, becameOf(year, o, language), t.became, perLine)),
  )
  const lanes = lanesOf(cells)
  const height = (lanes.at(-1)?.bottom ?? head) + 2

  return (
    <Diagram
      title={t.charts.roadmap}
      description={t.roadDescription(municipalities.join('・'))}
      tall
      width={width}
      height={height}
      twin={t.twin}
      table={<RoadTable road={road} municipalities={municipalities} />}
    >
      {road.fiscalYears.map((year, at) => (
        <text key={year} class="diagram-head" x={column.first + at * wide + column.pad} y={22}>
          {showFiscalYear(year, language)}
        </text>
      ))}
      {lanes.map(({ top, tall, cells: row }, lane) => (
        <g key={lane} class={`series-${lane + 1}`}>
          <rect class="diagram-lane" x={1} y={top} width={width - 2} height={tall} rx={4} data-lane={lane} />
          <WrappedText class="diagram-head" x={column.pad} y={top + 26} width={6} lineHeight={20}>
            {municipalities[lane] ?? ''}
          </WrappedText>
          {row.map((blocks, at) => (
            <g key={at}>
              <path class="chart-grid" d={`M${column.first + at * wide} ${top}v${tall}`} />
              <Cell blocks={blocks} x={column.first + at * wide + column.pad} y={top + 26} perLine={perLine} />
            </g>
          ))}
        </g>
      ))}
    </Diagram>
  )
}

interface Block {
  kind: 'stage' | 'heading' | 'item'
  text: string
  lines: number
}

type Words = Record<(typeof milestones)[number], string>

function blocksOf(
  { label, aim, milestones: said }: RoadYear,
  words: Words,
  became: string[],
  becameWord: string,
  perLine: number,
): Block[] {
  const block = (kind: Block['kind'], text: string): Block => ({ kind, text, lines: linesWithin(text, perLine).length })
  return [
    ...[label, aim].filter(Boolean).map((text) => block('stage', text)),
    ...milestones.flatMap((milestone) =>
      said[milestone].length === 0
        ? []
        : [block('heading', words[milestone]), ...said[milestone].map((text) => block('item', `・${text}`))],
    ),
    ...(became.length === 0 ? [] : [block('heading', becameWord), ...became.map((text) => block('item', `・${text}`))]),
  ]
}

function tallOf(blocks: Block[] | null) {
  return (blocks ?? []).reduce((sum, { kind, lines }) => sum + lines * lineHeight + (kind === 'heading' ? 8 : 3), 26)
}

function lanesOf(cells: (Block[] | null)[][]) {
  let bottom = head
  return cells.map((row) => {
    const top = bottom
    const tall = Math.max(70, ...row.map(tallOf))
    bottom = top + tall + 10
    return { top, tall, bottom, cells: row }
  })
}

function Cell({ blocks, x, y, perLine }: { blocks: Block[] | null; x: number; y: number; perLine: number }) {
  const t = useTexts(chartTexts)
  if (!blocks?.length) {
    return (
      <text class="chart-quiet" x={x} y={y}>
        {t.unwritten}
      </text>
    )
  }
  let next = y
  return (
    <>
      {blocks.map(({ kind, text, lines }, at) => {
        const here = next + (kind === 'heading' ? 5 : 0)
        next += lines * lineHeight + (kind === 'heading' ? 8 : 3)
        return (
          <WrappedText key={at} class={classes[kind]} x={x} y={here} width={perLine} lineHeight={lineHeight}>
            {text}
          </WrappedText>
        )
      })}
    </>
  )
}

const classes = { stage: 'diagram-strong', heading: 'diagram-note', item: undefined }
