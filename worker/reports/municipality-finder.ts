import type { FindMunicipalities, Municipality } from './reader/reading.ts'

/** The form of db/figures/municipalities.json: names of columns, then a row a municipality. */
export interface MunicipalityTable {
  columns: string[]
  rows: (string | number | null)[][]
}

/** Finds municipalities by name; prefectures are in the table, too, and are found like any other. */
export function municipalityFinder({ columns, rows }: MunicipalityTable): FindMunicipalities {
  const [code, prefecture, name] = ['code', 'prefecture', 'name'].map((column) => columns.indexOf(column)) as [
    number,
    number,
    number,
  ]
  const byName = new Map<string, Municipality[]>()
  for (const row of rows) {
    const municipality = { code: String(row[code]), prefecture: String(row[prefecture]), name: String(row[name]) }
    const same = byName.get(municipality.name)
    if (same) same.push(municipality)
    else byName.set(municipality.name, [municipality])
  }
  return (wanted) => byName.get(wanted) ?? []
}
