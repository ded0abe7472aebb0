import { numberedSheets, type SheetId } from '../plans/sheets.ts'
import type { Glance } from './queries.ts'
import type { ColumnKind } from './schema.ts'

/** A theme, or a sheet where `label` is empty: what it is called is a matter of language. */
export interface Column {
  id: string
  label: string
}

/** A plan, and how many items it has in each column. */
export interface MatrixRow {
  id: string
  name: string
  team: string
  prefecture: string
  population: number | null
  similarGroup: string | null
  own: boolean
  counts: number[]
}

export interface Matrix {
  columns: Column[]
  rows: MatrixRow[]
  /** How many plans have an item in each column. */
  plans: number[]
}

export function matrixOf(glances: Glance[], by: ColumnKind, themes: Column[]): Matrix {
  const columns = by === 'themes' ? themes : numberedSheets.map((id: SheetId) => ({ id, label: '' }))
  const rows = glances.map((glance) => rowOf(glance, by, columns))
  return { columns, rows, plans: columns.map((_, at) => rows.filter(({ counts }) => counts[at]! > 0).length) }
}

function rowOf({ release, similarGroup, population, ...glance }: Glance, by: ColumnKind, columns: Column[]): MatrixRow {
  const { id, municipality, team, own } = release
  return {
    id,
    name: municipality.name,
    team: team.name,
    prefecture: municipality.prefecture,
    population,
    similarGroup,
    own,
    counts: columns.map((column) => glance[by][column.id] ?? 0),
  }
}
