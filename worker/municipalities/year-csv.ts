import { rowsOf, type Row } from './cells.ts'
import { readDay } from './days.ts'
import { foldName, readCode, readingsOf, spellingsOf, type Municipality } from './municipality-names.ts'

export type LineTrouble =
  | { kind: 'unknown' | 'wrongCode' | 'nameless' | 'tooLong' }
  | { kind: 'ambiguous'; candidates: Municipality[] }
  | { kind: 'twice'; line: number }
  | { kind: 'alone' | 'crowded'; group: string }
  | { kind: 'noDay' | 'notADay' | 'backwards' | 'otherYear' }

interface TypedTeam {
  line: number
  source: string
  /** A name or a code. */
  municipality: string
  prefecture: string
  teamName: string
  group: string
}

export interface TeamLine extends TypedTeam {
  found?: Municipality
  trouble?: LineTrouble
}

export interface SessionLine {
  line: number
  source: string
  label: string
  dateFrom: string
  dateTo: string
  trouble?: LineTrouble
}

const longest = 60
/** As many as one group may have. */
const mostInGroup = 15

/** The teams of pasted lines; which municipalities are meant is known after `matchTeams`. */
export function readTeams(text: string): TypedTeam[] {
  const rows = rowsOf(text)
  const header = rows[0] && columnsOf(rows[0])
  return rows.slice(header ? 1 : 0).map((row) => typedTeam(row, header ?? plainColumns(row)))
}

/** What `matchTeams` needs to know of the country: names to look up, in every spelling, and codes. */
export function wantedOf(teams: TypedTeam[]) {
  const names = teams.flatMap(({ municipality, prefecture }) => readingsOf(municipality, prefecture))
  return {
    names: [...new Set(names.flatMap(({ name }) => spellingsOf(name)))],
    codes: [...new Set(teams.map(({ municipality }) => readCode(municipality)).filter((code) => code !== undefined))],
  }
}

/** Each line with its municipality, or with what is wrong. `known` holds at least what `wantedOf` names. */
export function matchTeams(typed: TypedTeam[], known: Municipality[]): TeamLine[] {
  const byName = Map.groupBy(known, ({ name }) => foldName(name))
  const lines = typed.map((team): TeamLine => ({ ...team, ...matchOf(team, byName, known) }))
  const first = new Map<string, number>()
  const sizes = Map.groupBy(lines, ({ group }) => group)
  return lines.map((line) => {
    if (line.trouble) return line
    const { teamName, group } = line
    if (teamName.length > longest || group.length > longest) return { ...line, trouble: { kind: 'tooLong' } }
    const key = `${line.found?.code}\n${teamName}`
    const earlier = first.get(key)
    if (earlier !== undefined) return { ...line, trouble: { kind: 'twice', line: earlier } }
    first.set(key, line.line)
    const size = sizes.get(group)!.length
    if (group && size < 2) return { ...line, trouble: { kind: 'alone', group } }
    if (group && size > mostInGroup) return { ...line, trouble: { kind: 'crowded', group } }
    return line
  })
}

/** 名前, 日付, 終わりの日, one session a line; a day outside the year is a slip of the pen. */
export function readSessions(text: string, fiscalYear: number): SessionLine[] {
  const rows = rowsOf(text)
  const isHead = rows[0] && /日/.test(rows[0].cells[1] ?? '') && !/\d|元/.test(rows[0].cells[1]!.normalize('NFKC'))
  return rows.slice(isHead ? 1 : 0).map(({ line, source, cells }) => {
    const [label = '', from = '', to = ''] = cells
    const dateFrom = readDay(from)
    const dateTo = to === '' ? dateFrom : readDay(to)
    const session = { line, source, label, dateFrom: dateFrom ?? '', dateTo: dateTo ?? '' }
    const kind = sessionTrouble(session, from, fiscalYear)
    return kind ? { ...session, trouble: { kind } } : session
  })
}

function sessionTrouble({ label, dateFrom, dateTo }: SessionLine, from: string, fiscalYear: number) {
  if (label === '') return 'nameless'
  if (label.length > longest) return 'tooLong'
  if (from === '') return 'noDay'
  if (dateFrom === '' || dateTo === '') return 'notADay'
  if (dateTo < dateFrom) return 'backwards'
  if (dateFrom < `${fiscalYear}-04-01` || dateTo > `${fiscalYear + 1}-03-31`) return 'otherYear'
  return undefined
}

type Columns = Record<'municipality' | 'code' | 'prefecture' | 'teamName' | 'group', number>

const none = -1

/** Where the columns are, if the line is one of headings. */
function columnsOf({ cells }: Row): Columns | undefined {
  const columns: Columns = { municipality: none, code: none, prefecture: none, teamName: none, group: none }
  for (const [place, cell] of cells.entries()) {
    const column = columnOf(foldName(cell))
    if (column && columns[column] === none) columns[column] = place
  }
  return columns.municipality === none && columns.code === none ? undefined : columns
}

function columnOf(heading: string): keyof Columns | undefined {
  if (/グループ|^対話/.test(heading)) return 'group'
  if (/チーム|^班名?$/.test(heading)) return 'teamName'
  if (/コード/.test(heading)) return 'code'
  if (/^都道府県名?$/.test(heading)) return 'prefecture'
  return /^(参加)?(自治体|市区?町村|団体)名?(称)?$/.test(heading) ? 'municipality' : undefined
}

function plainColumns({ cells }: Row): Columns {
  const startsWithPrefecture = /^(北海道|東京都|京都府|大阪府|.{2,3}県)$/.test(cells[0] ?? '') && cells.length > 1
  const at = startsWithPrefecture ? 1 : 0
  return { municipality: at, code: none, prefecture: at - 1, teamName: at + 1, group: at + 2 }
}

function typedTeam({ line, source, cells }: Row, columns: Columns): TypedTeam {
  const cell = (column: keyof Columns) => cells[columns[column]] ?? ''
  return {
    line,
    source,
    municipality: cell('code') || cell('municipality'),
    prefecture: cell('prefecture'),
    teamName: cell('teamName'),
    group: cell('group'),
  }
}

function matchOf(
  { municipality, prefecture }: TypedTeam,
  byName: Map<string, Municipality[]>,
  known: Municipality[],
): Pick<TeamLine, 'found' | 'trouble'> {
  if (municipality === '') return { trouble: { kind: 'nameless' } }
  if (/^[\d０-９]+$/.test(municipality)) {
    const code = readCode(municipality)
    const found = known.find((one) => one.code === code)
    return found ? { found } : { trouble: { kind: code ? 'unknown' : 'wrongCode' } }
  }
  for (const reading of readingsOf(municipality, prefecture)) {
    const candidates = (byName.get(reading.name) ?? []).filter((one) => {
      return reading.prefecture === '' || foldName(one.prefecture) === reading.prefecture
    })
    if (candidates.length === 1) return { found: candidates[0] }
    if (candidates.length > 1) return { trouble: { kind: 'ambiguous', candidates: candidates.toSorted(byCode) } }
  }
  return { trouble: { kind: 'unknown' } }
}

function byCode(one: Municipality, other: Municipality) {
  return one.code < other.code ? -1 : 1
}
