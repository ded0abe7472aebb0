import type { Fields, Item, SectionId, SheetId } from '../../worker/plans/sheets.ts'

type Entry = string | ({ text: string } & Fields)

export interface Stage {
  fiscalYear: number
  label: string
  aim: string
  actions: Entry[]
  outputs: Entry[]
  outcomes: Entry[]
  gates: Entry[]
}

export interface Respondent {
  role: string
  /** One text for each of the year's interview questions, in their order. */
  answers: string[]
}

/** Items of one sheet with ids such as `koriyama-vision-images-2`: decisions and tests name them, so append, never insert. */
export function itemsOf(plan: string, sheet: SheetId, sections: Partial<Record<SectionId, Entry[]>>): Item[] {
  return Object.entries(sections).flatMap(([section, entries]) => {
    const prefix = section === sheet ? `${plan}-${sheet}` : `${plan}-${sheet}-${section}`
    return entries.map((entry, index) => toItem(`${prefix}-${index + 1}`, sheet, section as SectionId, entry))
  })
}

/** A stage is an item itself; what belongs to it carries its fiscal year: `koriyama-2022-actions-1`. */
export function roadmapOf(plan: string, stages: Stage[]): Item[] {
  return stages.flatMap(({ fiscalYear, label, aim, actions, outputs, outcomes, gates }) => {
    const ofStage = (section: SectionId, entries: Entry[]) =>
      entries.map((entry, index) => {
        const { id, text, fields } = toItem(`${plan}-${fiscalYear}-${section}-${index + 1}`, 'roadmap', section, entry)
        return { id, sheet: 'roadmap' as const, section, text, fields: { fiscalYear, ...fields } }
      })

    return [
      { id: `${plan}-${fiscalYear}`, sheet: 'roadmap', section: 'stages', text: aim, fields: { fiscalYear, label } },
      ...ofStage('actions', actions),
      ...ofStage('outputs', outputs),
      ...ofStage('outcomes', outcomes),
      ...ofStage('gates', gates),
    ]
  })
}

/** `koriyama-respondent-3` and that person's answers `koriyama-respondent-3-answer-1` … */
export function interviewsOf(plan: string, respondents: Respondent[]): Item[] {
  return respondents.flatMap(({ role, answers }, index) => {
    const respondent = `${plan}-respondent-${index + 1}`
    return [
      toItem(respondent, 'interviews', 'respondents', role),
      ...answers.map((text, at) =>
        toItem(`${respondent}-answer-${at + 1}`, 'interviews', 'answers', {
          text,
          respondent,
          question: `問${at + 1}`,
        }),
      ),
    ]
  })
}

function toItem(id: string, sheet: SheetId, section: SectionId, entry: Entry): Item {
  const { text, ...fields } = typeof entry === 'string' ? { text: entry } : entry
  return { id, sheet, section, text, fields }
}
