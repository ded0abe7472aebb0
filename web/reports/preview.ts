import { fieldsOf } from '../../worker/plans/rules.ts'
import { sheets, textFields, type Fields, type SectionId, type SheetId } from '../../worker/plans/sheets.ts'
import { groupByMark, joinLines, lineNumbers } from '../../worker/reports/reader/joining.ts'
import { newLine } from '../../worker/reports/reader/lines.ts'
import { itemsOf } from '../../worker/reports/reader/read-report.ts'
import type { Doubt, Reading, Unplaced } from '../../worker/reports/reader/reading.ts'
import { cleanLine } from './clean-text.ts'

/** An item as the report gave it and the person left it. An answer's `respondent` is the key of a respondent. */
export interface Placed {
  key: string
  sheet: SheetId
  section: SectionId
  text: string
  fields: Fields
  lines: number[]
  doubts: Doubt[]
  /** A person has looked at its doubts. */
  checked: boolean
}

/** What would go into the plan, and what waits for a place. */
export interface Preview {
  items: Placed[]
  waiting: Unplaced[]
}

export interface Place {
  sheet: SheetId
  section: SectionId
}

/** All sections in the template's order; answers need a respondent, so they are no place for loose lines. */
export const places: Place[] = Object.entries(sheets).flatMap(([sheet, sections]) =>
  Object.keys(sections).map((section) => ({ sheet, section }) as Place),
)

export function previewOf(reading: Reading): Preview {
  let count = 0
  const placed = (item: Omit<Placed, 'key' | 'checked'>): Placed => {
    const { sheet, section, fields, lines, doubts } = item
    return { key: `r${++count}`, sheet, section, text: cleanLine(item.text), fields, lines, doubts, checked: false }
  }
  const people = reading.interviews.flatMap(({ role, lines, answers, doubts }) => {
    const person = placed({ sheet: 'interviews', section: 'respondents', text: role, fields: {}, lines, doubts })
    return [
      person,
      ...answers.map((answer) => {
        const fields = { respondent: person.key, question: answer.question }
        return placed({
          sheet: 'interviews',
          section: 'answers',
          text: answer.text,
          fields,
          lines: answer.lines,
          doubts: [],
        })
      }),
    ]
  })
  const items = [...itemsOf(reading).map(placed), ...people]
  return { items: inOrder(items), waiting: reading.unplaced }
}

export function needsLook({ doubts, checked }: Placed) {
  return doubts.length > 0 && !checked
}

export function check(preview: Preview, key: string): Preview {
  return change(preview, key, (item) => ({ ...item, checked: true }))
}

export function edit(preview: Preview, key: string, text: string, fields: Fields): Preview {
  return change(preview, key, (item) => ({ ...item, text, fields, checked: true }))
}

const answering: readonly string[] = ['respondent', 'question']

/** Puts an item elsewhere. Fields that have no place there become lines of its text, so that nothing is lost. */
export function move(preview: Preview, key: string, { sheet, section }: Place): Preview {
  const allowed = fieldsOf(sheet, section)
  const moved = change(preview, key, (item) => {
    const kept = Object.entries(item.fields).filter(([name]) => allowed.includes(name as keyof Fields))
    const lost = textFields
      .filter((name) => !allowed.includes(name) && !answering.includes(name))
      .map((name) => item.fields[name])
    const text = [item.text, ...lost].filter(Boolean).join('\n')
    return { ...item, sheet, section, text, fields: Object.fromEntries(kept), checked: true }
  })
  return { ...moved, items: inOrder(moved.items) }
}

/** Takes an item out; its lines wait for a place again. A respondent takes the answers along. */
export function remove({ items, waiting }: Preview, key: string, source: string[]): Preview {
  const isGone = (item: Placed) => item.key === key || (item.section === 'answers' && item.fields.respondent === key)
  const kept = items.filter((item) => !isGone(item))
  const placed = new Set([...kept.flatMap(({ lines }) => lines), ...waiting.map(({ line }) => line)])
  const freed = [...new Set(items.filter(isGone).flatMap(({ lines }) => lines))]
    .filter((line) => !placed.has(line) && source[line - 1]?.trim())
    .map((line): Unplaced => ({ line, text: source[line - 1]!, kind: 'text' }))
  return { items: kept, waiting: [...waiting, ...freed].toSorted((a, b) => a.line - b.line) }
}

/** New items from waiting lines: one of each marked line with what continues it, or all in one. */
export function place(preview: Preview, chosen: number[], to: Place, respondent?: string, together = false): Preview {
  const groups = groupsOf(preview, chosen)
  const contents = together
    ? [{ lines: chosen, text: groups.map(textOf).join('\n') }]
    : groups.map((group) => ({ lines: lineNumbers(group.lines), text: group.text }))
  const fresh = contents.map(({ lines, text }, index): Placed => {
    const fields = to.section === 'answers' && respondent ? { respondent } : {}
    const key = `l${chosen[0]}-${index}-${preview.items.length}`
    return { key, ...to, text, fields, lines, doubts: [], checked: true }
  })
  return { items: inOrder([...preview.items, ...fresh]), waiting: without(preview.waiting, chosen) }
}

/** Waiting lines go to the end of an item's text. */
export function append(preview: Preview, chosen: number[], key: string): Preview {
  const groups = groupsOf(preview, chosen)
  const appended = change(preview, key, (item) => {
    const isContinued = groups[0]?.mark.kind === 'none'
    const text = groups.map(textOf).join('\n')
    const lines = [...new Set([...item.lines, ...chosen])].toSorted((a, b) => a - b)
    return { ...item, text: item.text + (item.text && !isContinued ? '\n' : '') + text, lines, checked: true }
  })
  return { ...appended, waiting: without(preview.waiting, chosen) }
}

/** How many items the chosen lines would become. */
export function countGroups(preview: Preview, chosen: number[]) {
  return groupsOf(preview, chosen).length
}

function groupsOf({ waiting }: Preview, chosen: number[]) {
  const wanted = new Set(chosen)
  const lines = waiting.filter(({ line }) => wanted.has(line))
  return groupByMark(lines.map(({ line, text }) => newLine(cleanLine(text).trim(), [line], 0, 1)))
}

function textOf(group: ReturnType<typeof groupByMark>[number]) {
  return joinLines(group.lines)
}

function change(preview: Preview, key: string, by: (item: Placed) => Placed): Preview {
  return { ...preview, items: preview.items.map((item) => (item.key === key ? by(item) : item)) }
}

function without(waiting: Unplaced[], chosen: number[]) {
  const taken = new Set(chosen)
  return waiting.filter(({ line }) => !taken.has(line))
}

/** The template's order of sections; inside one, the report's. Answers stand below their respondent. */
function inOrder(items: Placed[]) {
  const order = new Map(places.map(({ sheet, section }, index) => [`${sheet}/${section}`, index]))
  const people = new Map(items.filter(({ section }) => section === 'respondents').map((item) => [item.key, item]))
  const at = (item: Placed) => {
    const person = people.get(item.fields.respondent ?? '')
    const { sheet, section } = person ?? item
    return { section: order.get(`${sheet}/${section}`) ?? 0, line: (person ?? item).lines[0] ?? 0, item }
  }
  return items
    .map((item, index) => ({ ...at(item), index }))
    .toSorted((a, b) => a.section - b.section || a.line - b.line || a.index - b.index)
    .map(({ item }) => item)
}
