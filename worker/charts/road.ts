import type { Item } from '../plans/sheets.ts'
import type { LineOfRelease } from '../outcomes/queries.ts'
import type { Snapshot } from '../publication/snapshot.ts'

export const milestones = ['actions', 'outputs', 'outcomes', 'gates'] as const
export type Milestone = (typeof milestones)[number]

/** What a plan does in a fiscal year; `label` and `aim` are its stage's, empty where the year has none. */
export interface RoadYear {
  label: string
  aim: string
  milestones: Record<Milestone, string[]>
  /** What its people said became of it. */
  became: Became[]
}

export type Became = Pick<LineOfRelease, 'writtenIn' | 'state' | 'text' | 'indicator'>

/** A lane a plan; `null` where a plan says nothing of the year. */
export interface Road {
  fiscalYears: number[]
  lanes: (RoadYear | null)[][]
}

interface Plan {
  id: string
  snapshot: Snapshot
}

/** The roadmaps of plans by the fiscal years that any of them names, with what became of their stages. */
export function roadOf(plans: Plan[], lines: LineOfRelease[] = []): Road {
  const roadmaps = plans.map(({ id, snapshot }) => ({
    items: snapshot.items.filter(({ sheet }) => sheet === 'roadmap'),
    lines: lines.filter(({ releaseId }) => releaseId === id),
  }))
  const years = roadmaps.flatMap(({ items }) => items).flatMap(({ fields }) => fields.fiscalYear ?? [])
  const fiscalYears = [...new Set(years)].toSorted((a, b) => a - b)
  return { fiscalYears, lanes: roadmaps.map((plan) => fiscalYears.map((year) => yearOf(plan, year))) }
}

function yearOf({ items, lines }: { items: Item[]; lines: LineOfRelease[] }, year: number): RoadYear | null {
  const here = items.filter(({ fields }) => fields.fiscalYear === year)
  if (here.length === 0) return null
  const stage = here.find(({ section }) => section === 'stages')
  const said = milestones.map((section) => [section, here.filter((item) => item.section === section).map(wordsOf)])
  return {
    label: stage?.fields.label ?? '',
    aim: stage?.text ?? '',
    milestones: Object.fromEntries(said) as RoadYear['milestones'],
    became: lines
      .filter(({ stageYear }) => stageYear === year)
      .map(({ writtenIn, state, text, indicator }) => ({ writtenIn, state, text, indicator })),
  }
}

/** An indicator with its figures: 受講者の満足度（現状値 60％・目標値 80％・期限 令和5年度）. */
function wordsOf({ text, fields: { unit = '', baseline, target, due } }: Item) {
  const figures = [
    baseline && `現状値 ${baseline}${unit}`,
    target && `目標値 ${target}${unit}`,
    due && `期限 ${due}`,
  ].filter(Boolean)
  return figures.length > 0 ? `${text}（${figures.join('・')}）` : text
}
