import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

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
    /** Of the office, in degrees. */
    latitude: real(),
    longitude: real(),
    /** 類似団体: the ministry's class by size and industry. */
    similarGroup: text(),
  },
  (table) => [
    index('municipalityName').on(table.name),
    index('municipalityPrefecture').on(table.prefecture),
    index('municipalityLatitude').on(table.latitude),
  ],
)

const series = () => text({ mode: 'json' }).$type<(number | null)[]>()

/**
 * The institute's figures of a municipality, a value a year; null where none is published. `projection`: of itself, from the
 * census of 2020 on. `joint`: of 浜通り as a whole, whose 13 municipalities have no projection of their own but `census` figures.
 */
export const projections = sqliteTable(
  'projections',
  {
    code: text()
      .notNull()
      .references(() => municipalities.code),
    source: text({ enum: ['projection', 'joint', 'census'] }).notNull(),
    years: text({ mode: 'json' }).$type<number[]>().notNull(),
    total: series().notNull(),
    under15: series(),
    working: series(),
    elderly: series(),
  },
  (table) => [primaryKey({ columns: [table.code, table.source] })],
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
  /** Whether an advisor's own name stands at remarks, or only what the year calls advisors. */
  advisorNames: text({ enum: ['name', 'role'] })
    .notNull()
    .default('name'),
})

/** Themes of a year, where the secretariat has written its own; `words` are those by which an item is known to have one. */
export const yearThemes = sqliteTable(
  'yearThemes',
  {
    fiscalYear: integer()
      .notNull()
      .references(() => years.fiscalYear),
    id: text().notNull(),
    label: text().notNull(),
    words: text({ mode: 'json' }).$type<string[]>().notNull(),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.fiscalYear, table.id] })],
)

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
