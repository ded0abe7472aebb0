import { fold } from '../../worker/reports/reader/fold.ts'
import type { toGoldForm } from '../../worker/reports/reader/gold-form.ts'
import type { Gold } from './gold.ts'

export interface Score {
  f1: number
  fields: number
  points: number
  sessions: number
  members: number
  stages: number
  roles: number
  answers: number
  head: number
  /** What went wrong, to look at while building. */
  notes: string[]
}

/** The same measure as the outer scorer's, with interviews and stages compared by their text, too. */
export function scoreReading(gold: Gold, out: ReturnType<typeof toGoldForm>): Score {
  const notes: string[] = []
  const used = new Set<number>()
  const hits = gold.items.flatMap((want) => {
    const at = out.items.findIndex(
      (item, index) =>
        !used.has(index) &&
        item.sheet === want.sheet &&
        item.section === want.section &&
        (want.fiscalYear === undefined || item.fiscalYear === want.fiscalYear) &&
        same(item.text, want.text),
    )
    if (at < 0) notes.push(`missed ${want.sheet}/${want.section} ${want.fiscalYear ?? ''}: ${want.text}`)
    else used.add(at)
    return at < 0 ? [] : [[want, out.items[at]!] as const]
  })
  const graded = new Set(gold.items.map(({ sheet, section }) => `${sheet}/${section}`))
  const extra = out.items.filter((item, at) => !used.has(at) && graded.has(`${item.sheet}/${item.section}`))
  notes.push(...extra.map((item) => `extra  ${item.sheet}/${item.section} ${item.fiscalYear ?? ''}: ${item.text}`))
  const fields = hits.flatMap(([want, got]) =>
    (['theme', 'title', 'response', 'who', 'from', 'with', 'what', 'history', 'current', 'future'] as const).flatMap(
      (field) =>
        want[field] === undefined
          ? []
          : [
              note(
                same(got[field] ?? '', String(want[field])),
                `field  ${want.sheet} ${field}: ${want[field]} ≠ ${got[field] ?? '–'}`,
              ),
            ],
    ),
  )
  const points = gold.projections.flatMap((series) =>
    series.points.map((point) =>
      note(
        out.projections.some(
          (one) =>
            key(one.name) === key(series.name) &&
            one.points.some(
              (found) => found.year === point.year && found.value === point.value && found.basis === point.basis,
            ),
        ),
        `point  ${series.name} ${point.year}`,
      ),
    ),
  )
  const sessions = gold.sessions.map((session) =>
    note(
      out.sessions.some(
        (one) =>
          one.number === session.number &&
          one.date === session.date &&
          one.dateTo === session.dateTo &&
          key(one.agenda.join('')) === key(session.agenda.join('')),
      ),
      `session ${JSON.stringify(session)} ≠ ${JSON.stringify(out.sessions[session.number - 1])}`,
    ),
  )
  const members = gold.members.map((member) =>
    note(
      out.members.some(
        (one) =>
          key(one.name) === key(member.name) &&
          key(one.department) === key(member.department) &&
          key(one.post) === key(member.post),
      ),
      `member ${JSON.stringify(member)} ≠ ${JSON.stringify(out.members)}`,
    ),
  )
  const stages = gold.stages.map((stage) =>
    note(
      out.stages.some((one) => one.fiscalYear === stage.fiscalYear && same(one.aim, stage.aim)),
      `stage  ${JSON.stringify(stage)} ≠ ${JSON.stringify(out.stages)}`,
    ),
  )
  const roles = gold.interviews.map(({ role }, at) =>
    note(key(out.interviews[at]?.role ?? '') === key(role), `role   ${role} ≠ ${out.interviews[at]?.role}`),
  )
  const answers = gold.interviews.flatMap(({ role, answers: cells }, at) =>
    cells.map(({ text }, row) =>
      note(
        same(out.interviews[at]?.answers[row]?.text ?? '', text),
        `answer ${role} ${row}: ${text.slice(0, 30)} ≠ ${out.interviews[at]?.answers[row]?.text.slice(0, 30)}`,
      ),
    ),
  )
  const head = [
    note(
      out.municipality?.code === gold.municipality.code,
      `code   ${out.municipality?.code} ${out.municipality?.name}`,
    ),
    note(out.fiscalYear === gold.fiscalYear, `year   ${out.fiscalYear}`),
    note(key(out.partner ?? '') === key(gold.partner), `partner ${out.partner}`),
    note(key(out.theme ?? '') === key(gold.theme), `theme  ${out.theme}`),
  ]
  const [recall, precision] = [hits.length / gold.items.length, hits.length / Math.max(1, hits.length + extra.length)]
  return {
    f1: recall + precision ? (2 * recall * precision) / (recall + precision) : 0,
    fields: share(fields),
    points: share(points),
    sessions: share(sessions),
    members: share(members),
    stages: share(stages),
    roles: share(roles) * (out.interviews.length > gold.interviews.length ? 0.5 : 1),
    answers: share(answers),
    head: share(head),
    notes,
  }

  function note(right: boolean, text: string): boolean {
    if (!right) notes.push(text)
    return right
  }
}

const key = (text: string) => fold(text).replace(/[\s・●•◆■□※→]/g, '')
const share = (values: boolean[]) => (values.length ? values.filter(Boolean).length / values.length : 1)

function same(a: string, b: string): boolean {
  const [x, y] = [grams(key(a)), grams(key(b))]
  let both = 0
  for (const [gram, count] of x) both += Math.min(count, y.get(gram) ?? 0)
  const total = [...x.values(), ...y.values()].reduce((sum, count) => sum + count, 0)
  return (2 * both) / total >= 0.85
}

function grams(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const framed = `^${text}$`
  for (let at = 0; at + 2 <= framed.length; at++)
    counts.set(framed.slice(at, at + 2), (counts.get(framed.slice(at, at + 2)) ?? 0) + 1)
  return counts
}
