import { inArray } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { projections } from '../../db/exchange/municipalities.ts'
import { measures, type OfficialSeries } from './measures.ts'

const jointArea = '福島県浜通り地域（13市町村一括）'
const lastCensus = 2020

/** The statement, for a batch; its rows go through `officialSeries`. */
export function projectionRows(db: ExchangeDb, codes: string[]) {
  return db.select().from(projections).where(inArray(projections.code, codes)).orderBy(projections.source)
}

type Row = Awaited<ReturnType<typeof projectionRows>>[number]

/** What is published of a municipality; a value that is not published is left out, a single one is no series. */
export function officialSeries(rows: Row[], code: string): OfficialSeries[] {
  return rows
    .filter((row) => row.code === code)
    .flatMap((row) =>
      measures.flatMap((measure): OfficialSeries[] => {
        const points = row.years.flatMap((year, at): OfficialSeries['points'] => {
          const value = row[measure]?.[at] ?? null
          const isActual = row.source === 'census' || year <= lastCensus
          return value === null ? [] : [{ year, value, basis: isActual ? 'actual' : 'projected' }]
        })
        return points.length > 1 ? [{ measure, area: row.source === 'joint' ? jointArea : '', points }] : []
      }),
    )
}
