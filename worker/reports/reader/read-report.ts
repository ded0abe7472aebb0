import { readListed } from './advice.ts'
import { readDrift } from './drift.ts'
import { readEpilogue } from './epilogue.ts'
import { readFirstSteps } from './first-steps.ts'
import { readForces } from './forces.ts'
import { readHead } from './head.ts'
import { findInterviewLists } from './interview-lists.ts'
import { findInterviewLines } from './interview-ranges.ts'
import { readInterviews } from './interviews.ts'
import { runningHeads } from './furniture.ts'
import { lineNumbers } from './joining.ts'
import { splitLines, type Line } from './lines.ts'
import { callNames, readMembers } from './members.ts'
import { readPeople } from './people.ts'
import { addDoubt, type ReadItem, type Reading, type ReadOptions, type Unplaced } from './reading.ts'
import { findRegions, type Entry } from './regions.ts'
import { readRoadmap } from './roadmap.ts'
import { readSessions } from './sessions.ts'
import { readSituation } from './situation.ts'
import { readStrategy } from './strategy.ts'
import { readVision } from './vision.ts'
import { fiscalYearOf } from './years.ts'

export type { Reading, ReadItem, ReadOptions } from './reading.ts'

/** A report's text, as copied from its PDF, put into the plan's shape; what finds no place is listed, never lost. */
export function readReport(text: string, options: ReadOptions = {}): Reading {
  const source = splitLines(text)
  const heads = new Set(runningHeads(source.lines))
  const body = source.lines.filter((line) => !heads.has(line))
  const lists = findInterviewLists(body)
  const listed = new Set(lists.used)
  const rest = body.filter((line) => !listed.has(line))
  const tables = findInterviewLines(rest).map(({ start, end }) => rest.slice(start, end))
  const inTable = new Set(tables.flat())
  const regions = findRegions(rest.filter((line) => !inTable.has(line)))
  const sheet = (id: Parameters<typeof regions.sheets.get>[0]): Entry[] => regions.sheets.get(id) ?? []

  const head = readHead(source.lines, regions.paper, options.findMunicipalities)
  const members = readMembers(regions.paper)
  const sessions = readSessions(regions.paper, head.fiscalYear)
  head.fiscalYear ??= sessions[0]?.fields.date ? fiscalYearOf(sessions[0].fields.date) : undefined
  const roadmap = readRoadmap(sheet('roadmap'), head.fiscalYear)
  head.fiscalYear ??= roadmap.stages[0]?.fields.fiscalYear
  const drift = readDrift(sheet('drift'), head.fiscalYear)

  const reading: Reading = {
    head,
    items: [
      ...readVision(sheet('vision'), regions.headings),
      ...drift.trends,
      ...readStrategy(sheet('strategy')),
      ...readPeople(sheet('people')),
      ...readSituation(sheet('situation')),
      ...readForces(sheet('forces')),
      ...roadmap.items,
      ...readFirstSteps(sheet('first_steps'), callNames(members)),
      ...regions.runs.flatMap(({ part, lines }) =>
        part === 'advice' || part === 'outlook' ? readListed(part, lines) : readEpilogue(lines, members),
      ),
    ],
    stages: roadmap.stages,
    projections: drift.projections,
    members,
    sessions,
    interviews: [...lists.interviews, ...tables.flatMap(readInterviews)],
    unplaced: [],
  }
  markCutNumbers(reading, source.lines)
  reading.unplaced = unplacedLines(reading, source.raw, regions.headings, [
    ...regions.furniture,
    ...source.pageNumbers,
    ...lineNumbers([...heads]),
  ])
  return reading
}

/** Every item of a reading, also those that stand in lists of their own. */
export function itemsOf({ items, stages, projections, members, sessions }: Reading): ReadItem[] {
  return [...items, ...stages, ...projections, ...members, ...sessions]
}

/** The numbers of the lines that are in an item or a field. */
export function placedLines(reading: Reading): Set<number> {
  const answers = reading.interviews.flatMap((interview) => [
    ...interview.lines,
    ...interview.answers.flatMap((answer) => answer.lines),
  ])
  return new Set([...itemsOf(reading).flatMap(({ lines }) => lines), ...answers, ...reading.head.lines])
}

function unplacedLines(reading: Reading, raw: string[], headings: number[], furniture: number[]): Unplaced[] {
  const placed = placedLines(reading)
  const [isHeading, isFurniture] = [new Set(headings), new Set(furniture)]
  return raw.flatMap((text, at): Unplaced[] => {
    const line = at + 1
    if (placed.has(line) || !text.trim()) return []
    return [{ line, text, kind: isHeading.has(line) ? 'heading' : isFurniture.has(line) ? 'furniture' : 'text' }]
  })
}

function markCutNumbers(reading: Reading, lines: Line[]) {
  const cut = new Set(lines.flatMap((line) => (line.cut ? line.numbers : [])))
  if (cut.size)
    for (const item of itemsOf(reading)) if (item.lines.some((line) => cut.has(line))) addDoubt(item, 'page_number_cut')
}
