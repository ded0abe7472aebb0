import type { Force, ForceLine } from '../../worker/charts/force-field.ts'
import { useTexts } from '../i18n.ts'
import { linesWithin } from '../ui/lines-within.ts'
import { WrappedText } from '../ui/wrapped-text.tsx'
import { Diagram } from './diagram.tsx'
import { ForceTable } from './force-table.tsx'
import { chartTexts } from './texts.ts'

interface Props {
  kind: 'driving' | 'resisting'
  lines: ForceLine[]
  municipalities: [string, string]
}

const width = 1060
const box = { wide: 460, tip: 22, pad: 16 }
const lineHeight = 20
const perLine = Math.floor((box.wide - box.tip - 2 * box.pad) / 14.7)
const middle = { left: box.wide, wide: width - 2 * box.wide }

/** Forces of one kind of both plans as arrows, those that say the same on one line: driving ones push to the right, resisting ones back. */
export function ForceDiagram({ kind, lines, municipalities }: Props) {
  const t = useTexts(chartTexts)
  const rows = placed(lines, t.response[kind])
  const height = (rows.at(-1)?.bottom ?? head) + 4
  const [ours, theirs] = municipalities

  return (
    <Diagram
      title={t.kinds[kind]}
      description={t.forceDescription(t.kinds[kind], ours, theirs)}
      width={width}
      height={height}
      twin={t.twin}
      table={<ForceTable kind={kind} lines={lines} municipalities={municipalities} />}
    >
      <text class="diagram-head" x={0} y={20}>
        {ours}
      </text>
      <text class="diagram-head" x={width} y={20} text-anchor="end">
        {theirs}
      </text>
      {rows.map(({ line, top, tall }) => (
        <g key={top}>
          {line.ours && line.theirs && <Kinship line={line} y={top + tall / 2} />}
          <Arrow kind={kind} force={line.ours} x={0} y={top} tall={tall} series={1} />
          <Arrow kind={kind} force={line.theirs} x={width - box.wide} y={top} tall={tall} series={2} />
        </g>
      ))}
    </Diagram>
  )
}

const head = 34

function placed(lines: ForceLine[], response: string) {
  let bottom = head
  return lines.map((line) => {
    const top = bottom
    const tall = Math.max(tallOf(line.ours, response), tallOf(line.theirs, response))
    bottom = top + tall + 12
    return { line, top, tall, bottom }
  })
}

function tallOf(force: Force | undefined, response: string) {
  if (!force) return 0
  return (textLines(force) + responseLines(force, response)) * lineHeight + 20
}

function textLines({ text }: Force) {
  return linesWithin(text, perLine).length
}

function responseLines(force: Force, response: string) {
  return linesWithin(`${response}${force.response || '―'}`, perLine).length
}

function Arrow({
  kind,
  force,
  x,
  y,
  tall,
  series,
}: { force?: Force; x: number; y: number; tall: number; series: number } & Pick<Props, 'kind'>) {
  const t = useTexts(chartTexts)
  if (!force) {
    return (
      <g>
        <rect class="diagram-none" x={x + 1} y={y + 1} width={box.wide - 2} height={tall - 2} rx={4} />
        <text class="chart-quiet" x={x + box.wide / 2} y={y + tall / 2 + 5} text-anchor="middle">
          {t.notNamed}
        </text>
      </g>
    )
  }
  const left = x + box.pad + (kind === 'resisting' ? box.tip : 0)
  return (
    <g class={`series-${series}`}>
      <path class="diagram-arrow" d={outline(kind, x, y, tall)} data-kind={kind} />
      <WrappedText class="diagram-strong" x={left} y={y + 24} width={perLine} lineHeight={lineHeight}>
        {force.text}
      </WrappedText>
      <WrappedText
        class="chart-quiet"
        x={left}
        y={y + 24 + textLines(force) * lineHeight}
        width={perLine}
        lineHeight={lineHeight}
      >
        {`${t.response[kind]}${force.response || '―'}`}
      </WrappedText>
    </g>
  )
}

function outline(kind: Props['kind'], x: number, y: number, tall: number) {
  const [left, right, top, bottom, half] = [x + 1, x + box.wide - 1, y + 1, y + tall - 1, y + tall / 2]
  return kind === 'driving'
    ? `M${left} ${top}H${right - box.tip}L${right} ${half}L${right - box.tip} ${bottom}H${left}z`
    : `M${right} ${top}H${left + box.tip}L${left} ${half}L${left + box.tip} ${bottom}H${right}z`
}

function Kinship({ line, y }: { line: ForceLine; y: number }) {
  const t = useTexts(chartTexts)
  const label = line.notions.slice(0, 2).join('・') || t.same
  const lines = linesWithin(label, Math.floor(middle.wide / 13) - 1)
  return (
    <g>
      <path class="diagram-tie" d={`M${middle.left} ${y - 3}h${middle.wide}M${middle.left} ${y + 3}h${middle.wide}`} />
      {lines.map((one, at) => (
        <text
          key={at}
          class="diagram-note"
          x={width / 2}
          y={y - 10 - (lines.length - 1 - at) * 16}
          text-anchor="middle"
        >
          {one}
        </text>
      ))}
    </g>
  )
}
