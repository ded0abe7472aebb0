import { groupByMark, join, lineNumbers, type Group } from './joining.ts'
import type { Line } from './lines.ts'
import { unframed } from './marks.ts'
import { newLine } from './lines.ts'
import { addDoubt, readItem, uniqueSorted, type ReadItem } from './reading.ts'
import type { Entry } from './regions.ts'

type Side = 'resisting' | 'driving'

const inlineArrow = /\s*(?:[→⇒➡➔➜⇨]\uFE0F?|[=＝][>＞])\s*/u
const label = /^(?:対策|対応策?|打ち手|活かし方|活用方法|働きかけ)[:：]\s*/

const lone = /^[【<(《〈[■□●◆]?(?:その)?(?:対策|対応策?|打ち手|活かし方|活用方法|活用|働きかけ)[】>)》〉\]]?:?$/

/** 「・who or what」 and 「→ what is done about it」, on one line or on several. */
export function readForces(entries: Entry[]): ReadItem[] {
  const items: ReadItem[] = []
  let side: Side | undefined
  let lines: Line[] = []
  const close = () => {
    if (side) items.push(...sideItems(side, lines))
    lines = []
  }
  for (const { line, heading } of entries) {
    if (heading) {
      close()
      side = heading.part.startsWith('forces.') ? (heading.part.split('.')[1] as Side) : undefined
    } else {
      lines.push(line)
    }
  }
  close()
  return items
}

function sideItems(side: Side, given: Line[]): ReadItem[] {
  const pairs = inTwoLists(side, given)
  if (pairs) return pairs
  const lines = given.map(withArrow)
  const items: ReadItem[] = []
  const hasBullets = lines.some((line) => isForce(line.mark.kind))
  for (const group of groupByMark(hasBullets ? lines : lines.flatMap(splitUnmarked))) {
    const last = items.at(-1)
    if (last && (group.mark.kind === 'arrow' || group.mark.kind === 'note')) {
      respond(last, group)
    } else if (group.mark.kind !== 'arrow') {
      const [text, ...response] = unframed(group.text).split(inlineArrow)
      const fields = response.length ? { response: response.join('→') } : {}
      items.push(
        readItem(
          'forces',
          side,
          text!,
          lineNumbers(group.lines),
          fields,
          isForce(group.mark.kind) ? [] : ['split_guessed'],
        ),
      )
    }
  }
  for (const item of items) if (!item.fields.response) addDoubt(item, 'no_response')
  return items
}

// Two columns copied one after the other: all forces, then as many responses, behind arrows or below a label.
function inTwoLists(side: Side, lines: Line[]): ReadItem[] | undefined {
  const labelAt = lines.findIndex((line) => lone.test(line.bare))
  const arrowAt = lines.findIndex((line) => line.mark.kind === 'arrow')
  const at = labelAt > 0 ? labelAt : arrowAt
  if (at <= 0) return undefined
  const forces = groupByMark(lines.slice(0, at))
  const responses = groupByMark(lines.slice(labelAt > 0 ? at + 1 : at))
  const even = forces.length > 1 && forces.length === responses.length
  if (!even || !forces.every((group) => isForce(group.mark.kind))) return undefined
  if (!responses.every((group) => (labelAt > 0 ? group.mark.kind !== 'none' : group.mark.kind === 'arrow')))
    return undefined
  return forces.map((force, order) => {
    const response = responses[order]!
    const fields = { response: response.text }
    return readItem(
      'forces',
      side,
      unframed(force.text),
      [...lineNumbers(force.lines), ...lineNumbers(response.lines)],
      fields,
    )
  })
}

// 「対策：…」 does the work of an arrow.
function withArrow(line: Line): Line {
  const found = label.exec(line.text)
  return found ? { ...line, mark: { kind: 'arrow', sign: found[0], rest: line.text.slice(found[0].length) } } : line
}

function isForce(kind: Group['mark']['kind']): boolean {
  return kind === 'bullet' || kind === 'number' || kind === 'square'
}

// Without bullets every line is a force of its own, unless an arrow leads it.
function splitUnmarked(line: Line): Line[] {
  if (line.mark.kind !== 'none') return [line]
  return [
    { ...newLine(line.text, line.numbers, line.gap, line.page), mark: { kind: 'bracket', sign: '', rest: line.text } },
  ]
}

function respond(item: ReadItem, group: Group) {
  const text = group.mark.kind === 'note' ? join(group.lines.map((line) => line.text)) : group.text
  item.fields.response = item.fields.response ? `${item.fields.response}\n${text}` : text
  item.lines = uniqueSorted([...item.lines, ...lineNumbers(group.lines)])
}
