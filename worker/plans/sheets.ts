/** The plan's shape: sheets in the order of the template, their sections, and the fields an item of a section may have beside its text. */
export const sheets = {
  vision: { statement: [], principles: [], images: [] },
  drift: { trends: ['history', 'current', 'future'], projections: ['unit', 'points'] },
  strategy: { initiatives: ['theme'] },
  people: { aims: ['title'] },
  situation: { background: [], current: [], causes: [] },
  forces: { resisting: ['response'], driving: ['response'] },
  roadmap: {
    stages: ['fiscalYear', 'label'],
    actions: ['fiscalYear'],
    outputs: ['fiscalYear', 'unit', 'baseline', 'target', 'due'],
    outcomes: ['fiscalYear', 'unit', 'baseline', 'target', 'due'],
    gates: ['fiscalYear'],
  },
  first_steps: { steps: ['who', 'from', 'with', 'what'] },
  interviews: { respondents: [], answers: ['respondent', 'question'] },
  sessions: { sessions: ['number', 'date', 'dateTo'] },
  members: { members: ['department', 'post'] },
  advice: { advice: [] },
  outlook: { keys: [] },
  epilogue: { epilogue: [] },
} as const

export type SheetId = keyof typeof sheets
export type SectionId = { [S in SheetId]: keyof (typeof sheets)[S] }[SheetId]

/** The eight numbered sheets; the others stand beside them. */
export const numberedSheets = [
  'vision',
  'drift',
  'strategy',
  'people',
  'situation',
  'forces',
  'roadmap',
  'first_steps',
] as const satisfies SheetId[]

/** A value of a series in a calendar year; `actual` was counted, `projected` was computed by the series' author. */
export interface Point {
  year: number
  value: number
  basis: 'actual' | 'projected'
}

export const textFields = [
  'history',
  'current',
  'future',
  'unit',
  'theme',
  'title',
  'response',
  'label',
  'baseline',
  'target',
  'due',
  'who',
  'from',
  'with',
  'what',
  'respondent',
  'question',
  'date',
  'dateTo',
  'department',
  'post',
] as const

export type TextField = (typeof textFields)[number]

/** `respondent` holds the id of a `respondents` item; dates are ISO; `fiscalYear` is the year in which it starts (April). */
export type Fields = { [F in TextField]?: string } & { fiscalYear?: number; number?: number; points?: Point[] }

/** A stage's text is its aim, a projection's its name, a member's the name, a respondent's the role, a session's its agenda (a line each). */
export interface Item {
  id: string
  sheet: SheetId
  section: SectionId
  text: string
  fields: Fields
}
