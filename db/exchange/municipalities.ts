import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

const at = () => integer({ mode: 'timestamp_ms' })

/** `code` is the 全国地方公共団体コード with its check digit, always text. */
export const municipalities = sqliteTable(
  'municipalities',
  {
    code: text().primaryKey(),
    prefecture: text().notNull(),
    name: text().notNull(),
    kana: text().notNull(),
    kind: text().notNull(),
    population: integer(),
  },
  (table) => [index('municipalityName').on(table.name)],
)

/** Names of the programme, of its roles and of the sheets change from year to year. */
export interface YearWords {
  advisor: string
  alumnus: string
  group: string
  sheets: Record<string, { title: string; question: string }>
}

export const years = sqliteTable('years', {
  fiscalYear: integer().primaryKey(),
  program: text().notNull(),
  termNo: integer().notNull(),
  theme: text().notNull(),
  words: text({ mode: 'json' }).$type<YearWords>().notNull(),
  closedAt: at(),
})

/** Meetings of a year; dates are ISO days. */
export const yearSessions = sqliteTable(
  'yearSessions',
  {
    fiscalYear: integer()
      .notNull()
      .references(() => years.fiscalYear),
    number: integer().notNull(),
    label: text().notNull(),
    dateFrom: text().notNull(),
    dateTo: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.fiscalYear, table.number] })],
)

export const teams = sqliteTable(
  'teams',
  {
    id: text().primaryKey(),
    municipalityCode: text()
      .notNull()
      .references(() => municipalities.code),
    fiscalYear: integer()
      .notNull()
      .references(() => years.fiscalYear),
    /** Tells two teams of one municipality and year apart; empty where there is one. */
    name: text().notNull().default(''),
  },
  (table) => [
    uniqueIndex('teamOfYear').on(table.municipalityCode, table.fiscalYear, table.name),
    index('teamYearMunicipality').on(table.fiscalYear, table.municipalityCode, table.id),
  ],
)

/** Kept by triggers with each team, release and withdrawal: counting would read every team of the year. */
export const yearCounts = sqliteTable('yearCounts', {
  fiscalYear: integer().primaryKey(),
  teams: integer().notNull(),
  /** Teams with a release that is not withdrawn. */
  shared: integer().notNull(),
})
