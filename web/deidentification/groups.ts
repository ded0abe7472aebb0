import type { Category, Finding } from '../../worker/deidentification/finder/findings.ts'
import type { Decision } from '../../worker/deidentification/schema.ts'
import type { SectionId, SheetId, TextField } from '../../worker/plans/sheets.ts'

export interface PagePassage {
  id: string
  sheet: SheetId
  section: SectionId
  field: 'text' | TextField
  text: string
}

export interface PageFinding {
  place: string
  passageId: string
  group: string
  finding: Finding
}

/** Mentions that are decided alike: of one person, or of the same words. */
export interface Group {
  key: string
  name: string
  category: Category
  findings: PageFinding[]
}

/** In the order of their first mention. */
export function groupFindings(findings: PageFinding[]): Group[] {
  return [...Map.groupBy(findings, ({ group }) => group)].map(([key, mentions]) => ({
    key,
    name: nameOf(mentions),
    category: mentions[0]!.finding.category,
    findings: mentions,
  }))
}

export function openIn(group: Group, decisions: ReadonlyMap<string, Decision>) {
  return group.findings.filter(({ place }) => !decisions.has(place)).length
}

/** A listed person is called as on the roster, whatever was found of them: a reading, a surname, a mail address. */
function nameOf(mentions: PageFinding[]) {
  const listed = mentions.find(({ finding }) => finding.rosterId && finding.reason.word)
  return listed?.finding.reason.word ?? longest(mentions.map(({ finding }) => finding.text))
}

function longest(texts: string[]) {
  return texts.reduce((a, b) => (b.length > a.length ? b : a), '')
}

export function isInInterview(passages: PagePassage[], passageId: string) {
  return passages.find(({ id }) => id === passageId)?.sheet === 'interviews'
}

export function textOf(passages: PagePassage[], passageId: string) {
  return passages.find(({ id }) => id === passageId)?.text ?? ''
}
