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
  municipalities: string[]
}

const tip = 22
const pad = 16
const lineHeight = 20

/** Columns of arrows, with room between them for what two share. */
function layoutOf(plans: number) {
  const [wide, gap] = plans === 2 ? [460, 140] : plans === 3 ? [380, 130] : [340, 120]
  return { wide, gap, width: plans * wide + (plans - 1) * gap, perLine: Math.floor((wide - tip - 2 * pad) / 14.7) }
}

type Layout = ReturnType<typeof layoutOf>

/** Forces of one kind of two or more plans as arrows, those that say the same tied on one line: driving ones push to the right, resisting ones back. */
export function ForceDiagram({ kind, lines, municipalities }: Props) {
  const t = useTexts(chartTexts)
  const layout = layoutOf(municipalities.length)
  const { wide, gap, width } = layout
  const rows = placed(lines, t.response[kind], layout)
  const height = (rows.at(-1)?.bottom ?? head) + 4
  const leftOf = (at: number) => at * (wide + gap)

  return (
    <Diagram
      title={t.kinds[kind]}
      description={t.forceDescription(t.kinds[kind], municipalities)}
      columns={municipalities.length}
      width={width}
      height={height}
      twin={t.twin}
      table={<ForceTable kind={kind} lines={lines} municipalities={municipalities} />}
    >
      {municipalities.map((name, at) => (
        <text key={at} class="diagram-head" x={leftOf(at)} y={20}>
          {name}
        </text>
      ))}
      {rows.map(({ line, top, tall }) => (
        <g key={top}>
          <Ties shared={line.shared} y={top + tall / 2} layout={layout} />
          {line.forces.map((force, at) =>
            force ? (
              <Arrow key={at} {...{ kind, force, layout, tall }} x={leftOf(at)} y={top} series={at + 1} />
            ) : (
              isMissing(lines, line, at) && <NotNamed key={at} x={leftOf(at)} y={top} wide={wide} tall={tall} />
            ),
          )}
        </g>
      ))}
    </Diagram>
  )
}

const head = 34

function placed(lines: ForceLine[], response: string, { perLine }: Layout) {
  let bottom = head
  return lines.map((line) => {
    const top = bottom
    const tall = Math.max(...line.forces.map((force) => tallOf(force, response, perLine)))
    bottom = top + tall + 12
    return { line, top, tall, bottom }
  })
}

function tallOf(force: Force | null, response: string, perLine: number) {
  if (!force) return 0
  const said = `${response}${force.response || '―'}`
  return (linesWithin(force.text, perLine).length + linesWithin(said, perLine).length) * lineHeight + 20
}

interface ArrowProps extends Pick<Props, 'kind'> {
  force: Force
  layout: Layout
  x: number
  y: number
  tall: number
  series: number
}

function Arrow({ kind, force, layout: { wide, perLine }, x, y, tall, series }: ArrowProps) {
  const t = useTexts(chartTexts)
  const left = x + pad + (kind === 'resisting' ? tip : 0)
  return (
    <g class={`series-${series}`}>
      <path class="diagram-arrow" d={outline(kind, x, y, wide, tall)} data-kind={kind} />
      <WrappedText class="diagram-strong" x={left} y={y + 24} width={perLine} lineHeight={lineHeight}>
        {force.text}
      </WrappedText>
      <WrappedText
        class="chart-quiet"
        x={left}
        y={y + 24 + linesWithin(force.text, perLine).length * lineHeight}
        width={perLine}
        lineHeight={lineHeight}
      >
        {`${t.response[kind]}${force.response || '―'}`}
      </WrappedText>
    </g>
  )
}

// Of more than two plans, forces that are not tied stand beside each other by chance: there, an empty place says nothing.
function isMissing(lines: ForceLine[], line: ForceLine, at: number) {
  const isTied = line.shared.some((notions) => notions !== null)
  return line.forces.length === 2 || isTied || (line === lines[0] && lines.every(({ forces }) => !forces[at]))
}

function NotNamed({ x, y, wide, tall }: { x: number; y: number; wide: number; tall: number }) {
  const t = useTexts(chartTexts)
  return (
    <g>
      <rect class="diagram-none" x={x + 1} y={y + 1} width={wide - 2} height={tall - 2} rx={4} />
      <text class="chart-quiet" x={x + wide / 2} y={y + tall / 2 + 5} text-anchor="middle">
        {t.notNamed}
      </text>
    </g>
  )
}

function outline(kind: Props['kind'], x: number, y: number, wide: number, tall: number) {
  const [left, right, top, bottom, half] = [x + 1, x + wide - 1, y + 1, y + tall - 1, y + tall / 2]
  return kind === 'driving'
    ? `M${left} ${top}H${right - tip}L${right} ${half}L${right - tip} ${bottom}H${left}z`
    : `M${right} ${top}H${left + tip}L${left} ${half}L${left + tip} ${bottom}H${right}z`
}

/** From ours to all that say the same, behind the arrows: what is shared with each stands before it. */
function Ties({ shared, y, layout: { wide, gap } }: { shared: ForceLine['shared']; y: number; layout: Layout }) {
  const t = useTexts(chartTexts)
  const last = shared.findLastIndex((notions) => notions !== null)
  if (last < 0) return null
  const length = (last + 1) * (wide + gap) - wide
  return (
    <g>
      <path class="diagram-tie" d={`M${wide} ${y - 3}h${length}M${wide} ${y + 3}h${length}`} />
      {shared.map((notions, at) => {
        if (!notions) return null
        const lines = linesWithin(notions.slice(0, 2).join('・') || t.same, Math.floor(gap / 13) - 1)
        return lines.map((one, n) => (
          <text
            key={`${at} ${n}`}
            class="diagram-note"
            x={(at + 1) * (wide + gap) - gap / 2}
            y={y - 10 - (lines.length - 1 - n) * 16}
            text-anchor="middle"
          >
            {one}
          </text>
        ))
      })}
    </g>
  )
}
