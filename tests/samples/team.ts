import type { Point } from '../../worker/plans/sheets.ts'

export interface Series {
  name: string
  unit: string
  points: Point[]
}

export interface Trend {
  text: string
  history?: string
  current?: string
  future?: string
  series?: Series[]
}

export interface StagePlan {
  aim: string
  actions: string[]
  outputs: string[]
  outcomes: string[]
  gates: string[]
}

export interface Step {
  who: string
  from: string
  with: string
  what: string
  text: string
}

/** What a team's report says: an invention of ours about a municipality that exists. */
export interface Team {
  municipality: { name: string; prefecture: string; code: string }
  partner: string
  fiscalYear: number
  theme: string
  members: { department: string; post: string; name: string }[]
  sessions: { date: string; dateTo?: string; agenda: string[] }[]
  vision: { source: string; statement: string; principles: string[]; images: string[] }
  trends: Trend[]
  strategy: { theme: string; initiatives: string[] }[]
  aims: { title: string; text: string }[]
  situation: { background: string[]; current: string[]; causes: string[] }
  resisting: { text: string; response: string }[]
  driving: { text: string; response: string }[]
  stages: StagePlan[]
  steps: Step[]
  questions: string[]
  /** Roles of the respondents, page by page. */
  respondents: string[][]
  advice: string[]
  keys: string[]
}

/** 「総人口 人 2015:1000 2030:900 …」: the first year was counted, the others were computed. */
export function series(name: string, unit: string, ...points: [year: number, value: number][]): Series {
  return {
    name,
    unit,
    points: points.map(([year, value], at) => ({ year, value, basis: at ? 'projected' : 'actual' })),
  }
}
