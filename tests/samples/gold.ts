import type { WrittenInterview } from './render-interviews.ts'
import type { SheetName } from './style.ts'
import type { Team } from './team.ts'

export interface GoldItem {
  sheet: string
  section: string
  text: string
  [field: string]: string | number | undefined
}

export type Gold = ReturnType<typeof goldOf>

/** What the report says, known since the report was written from it. */
export function goldOf(team: Team, sheets: SheetName[], withGates: boolean, interviews: WrittenInterview[]) {
  const items: GoldItem[] = [
    ...sheets.flatMap((sheet) => sheetItems[sheet](team, withGates)),
    ...team.advice.map((text) => ({ sheet: 'advice', section: 'advice', text })),
    ...team.keys.map((text) => ({ sheet: 'outlook', section: 'keys', text })),
  ]
  return {
    municipality: team.municipality,
    fiscalYear: team.fiscalYear,
    theme: team.theme,
    partner: team.partner,
    members: team.members,
    sessions: team.sessions.map((session, at) => ({ number: at + 1, ...session })),
    stages: sheets.includes('roadmap')
      ? team.stages.map(({ aim }, at) => ({ fiscalYear: team.fiscalYear + at, aim }))
      : [],
    projections: sheets.includes('drift') ? team.trends.flatMap(({ series }) => series ?? []) : [],
    items,
    interviews,
    interviewSubjects: interviews.map(({ role }) => role),
    interviewAnswers: interviews.reduce((sum, { answers }) => sum + answers.length, 0),
  }
}

const sheetItems: Record<SheetName, (team: Team, withGates: boolean) => GoldItem[]> = {
  vision: ({ vision }) => [
    { sheet: 'vision', section: 'statement', text: vision.statement },
    ...vision.principles.map((text) => ({ sheet: 'vision', section: 'principles', text })),
    ...vision.images.map((text) => ({ sheet: 'vision', section: 'images', text })),
  ],
  drift: ({ trends }) =>
    trends.map(({ text, history, current, future }) => ({
      sheet: 'drift',
      section: 'trends',
      text,
      history,
      current,
      future,
    })),
  strategy: ({ strategy }) =>
    strategy.flatMap(({ theme, initiatives }) =>
      initiatives.map((text) => ({ sheet: 'strategy', section: 'initiatives', text, theme })),
    ),
  people: ({ aims }) => aims.map(({ title, text }) => ({ sheet: 'people', section: 'aims', text, title })),
  situation: ({ situation }) =>
    (['background', 'current', 'causes'] as const).flatMap((section) =>
      situation[section].map((text) => ({ sheet: 'situation', section, text })),
    ),
  forces: ({ resisting, driving }) => [
    ...resisting.map((force) => ({ sheet: 'forces', section: 'resisting', ...force })),
    ...driving.map((force) => ({ sheet: 'forces', section: 'driving', ...force })),
  ],
  roadmap: ({ stages, fiscalYear }, withGates) =>
    stages.flatMap((stage, at) =>
      (['actions', 'outputs', 'outcomes', ...(withGates ? (['gates'] as const) : [])] as const).flatMap((section) =>
        stage[section].map((text) => ({ sheet: 'roadmap', section, text, fiscalYear: fiscalYear + at })),
      ),
    ),
  first_steps: ({ steps }) => steps.map((step) => ({ sheet: 'first_steps', section: 'steps', ...step })),
}
