/** The plan's shape: sheets in the order of the template, their sections, and the fields an item of a section may have beside its text. */
export const sheets = {
  vision: { statement: [], principles: [], images: [] },
  drift: { trends: ['history', 'current', 'future'], projections: ['unit', 'points'] },
  strategy: { initiatives: ['theme', 'source'] },
  people: { aims: ['title', 'source'] },
  situation: { background: [], current: [], causes: [] },
  forces: { resisting: ['response', 'source'], driving: ['response', 'source'] },
  roadmap: {
    stages: ['fiscalYear', 'label'],
    actions: ['fiscalYear', 'source'],
    outputs: ['fiscalYear', 'unit', 'baseline', 'target', 'due', 'source'],
    outcomes: ['fiscalYear', 'unit', 'baseline', 'target', 'due', 'source'],
    gates: ['fiscalYear', 'source'],
  },
  first_steps: { steps: ['who', 'from', 'with', 'what', 'source'] },
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
  'source',
] as const

export type TextField = (typeof textFields)[number]

/** `respondent` holds the id of a `respondents` item; dates are ISO; `source` says whose plan it was taken from; `fiscalYear` is the year in which it starts (April). */
export type Fields = { [F in TextField]?: string } & { fiscalYear?: number; number?: number; points?: Point[] }

/** A stage's text is its aim, a projection's its name, a member's the name, a respondent's the role, a session's its agenda (a line each). */
export interface Item {
  id: string
  sheet: SheetId
  section: SectionId
  text: string
  fields: Fields
}

/** Whether an item of this section can be taken over from another team's plan. */
export function isBorrowable({ sheet, section }: Pick<Item, 'sheet' | 'section'>) {
  const sections: Partial<Record<SectionId, readonly string[]>> = sheets[sheet]
  return sections[section]?.includes('source') ?? false
}
