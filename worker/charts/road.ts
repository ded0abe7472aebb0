import type { Item } from '../plans/sheets.ts'
import type { Snapshot } from '../publication/snapshot.ts'

export const milestones = ['actions', 'outputs', 'outcomes', 'gates'] as const
export type Milestone = (typeof milestones)[number]

/** What a plan does in a fiscal year; `label` and `aim` are its stage's, empty where the year has none. */
export interface RoadYear {
  label: string
  aim: string
  milestones: Record<Milestone, string[]>
}

/** A lane a plan; `null` where a plan says nothing of the year. */
export interface Road {
  fiscalYears: number[]
  lanes: (RoadYear | null)[][]
}

/** The roadmaps of plans by the fiscal years that any of them names. */
export function roadOf(plans: Snapshot[]): Road {
  const roadmaps = plans.map(({ items }) => items.filter(({ sheet }) => sheet === 'roadmap'))
  const years = roadmaps.flat().flatMap(({ fields }) => fields.fiscalYear ?? [])
  const fiscalYears = [...new Set(years)].toSorted((a, b) => a - b)
  return { fiscalYears, lanes: roadmaps.map((items) => fiscalYears.map((year) => yearOf(items, year))) }
}

function yearOf(items: Item[], year: number): RoadYear | null {
  const here = items.filter(({ fields }) => fields.fiscalYear === year)
  if (here.length === 0) return null
  const stage = here.find(({ section }) => section === 'stages')
  const said = milestones.map((section) => [section, here.filter((item) => item.section === section).map(wordsOf)])
  return {
    label: stage?.fields.label ?? '',
    aim: stage?.text ?? '',
    milestones: Object.fromEntries(said) as RoadYear['milestones'],
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
