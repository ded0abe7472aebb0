import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { user } from './auth.ts'
import { municipalities, teams, years } from './municipalities.ts'
import { releases } from './publication.ts'

const at = () => integer({ mode: 'timestamp_ms' })

/**
 * What an advisor or a partner says about a release, a row a team. Triggers: it never goes, is not reworded once answered,
 * and deleting empties its text; `state`, `answers`, `teamSpokeAt` and `authorSpokeAt` follow answers and messages.
 */
export const remarks = sqliteTable(
  'remarks',
  {
    id: text().primaryKey(),
    /** The same for the rows of one remark to many teams. */
    batchId: text().notNull(),
    releaseId: text()
      .notNull()
      .references(() => releases.id),
    teamId: text()
      .notNull()
      .references(() => teams.id),
    fiscalYear: integer()
      .notNull()
      .references(() => years.fiscalYear),
    /** Refers to nothing, as all names of people here: the record outlives the account. */
    authorId: text().notNull(),
    /** `heard`: the team itself, of what it was told in a meeting. */
    authorRole: text({ enum: ['advisor', 'partner', 'heard'] }).notNull(),
    /** In whose name a partner writes. */
    authorTeamId: text().references(() => teams.id),
    kind: text({ enum: ['question', 'advice', 'praise', 'risk'] }).notNull(),
    keyword: text(),
    /** Null: between two sessions. */
    sessionNumber: integer(),
    visibility: text({ enum: ['team', 'group', 'year'] }).notNull(),
    /** Empty once it is deleted. */
    text: text().notNull(),
    level: text({ enum: ['words', 'item', 'section', 'sheet', 'plan'] }).notNull(),
    sheet: text(),
    section: text(),
    itemId: text(),
    /** The W3C TextQuoteSelector: `field` of the item says `exact` between `prefix` and `suffix`. */
    field: text(),
    exact: text(),
    prefix: text(),
    suffix: text(),
    /** The earlier remark that this one corrects. */
    corrects: text(),
    createdAt: at().notNull(),
    editedAt: at(),
    deletedAt: at(),
    deletedBy: text(),
    state: text({ enum: ['open', 'received', 'reflected', 'declined'] })
      .notNull()
      .default('open'),
    answers: integer().notNull().default(0),
    teamSpokeAt: at(),
    authorSpokeAt: at().notNull(),
    /** The item of the release in which the team had noted a heard remark. */
    heardItemId: text(),
  },
  (table) => [
    index('remarkTeam').on(table.teamId, table.createdAt, table.id),
    index('remarkTeamState').on(table.teamId, table.state, table.createdAt, table.id),
    index('remarkTeamSession').on(table.teamId, table.fiscalYear, table.sessionNumber, table.createdAt),
    index('remarkItem').on(table.teamId, table.itemId),
    index('remarkAuthor').on(table.authorId, table.createdAt),
    index('remarkAuthorTeam').on(table.authorId, table.teamId, table.createdAt),
    index('remarkTeamSpokeLast')
      .on(table.authorId, table.teamId)
      .where(sql`${table.teamSpokeAt} > ${table.authorSpokeAt}`),
    index('remarkYear').on(table.fiscalYear, table.visibility, table.createdAt),
    index('remarkRelease').on(table.releaseId),
    index('remarkBatch').on(table.batchId),
    uniqueIndex('remarkHeard')
      .on(table.teamId, table.heardItemId)
      .where(sql`${table.heardItemId} is not null`),
  ],
)

/** What a remark says, folded, from which triggers keep the index of words; it goes where the text is changed or deleted. */
export const remarkWords = sqliteTable(
  'remarkWords',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    remarkId: text()
      .notNull()
      .references(() => remarks.id),
    search: text().notNull(),
  },
  (table) => [uniqueIndex('remarkWordsOf').on(table.remarkId)],
)

/** What the team made of a remark; never changed, the last one holds. */
export const remarkAnswers = sqliteTable(
  'remarkAnswers',
  {
    remarkId: text()
      .notNull()
      .references(() => remarks.id),
    number: integer().notNull(),
    state: text({ enum: ['received', 'reflected', 'declined'] }).notNull(),
    reason: text().notNull(),
    /** The release in which it was reflected. */
    releaseId: text().references(() => releases.id),
    answeredBy: text().notNull(),
    answeredAt: at().notNull(),
  },
  (table) => [primaryKey({ columns: [table.remarkId, table.number] })],
)

/** The talk below a remark; a deleted message is empty. */
export const remarkMessages = sqliteTable(
  'remarkMessages',
  {
    id: text().primaryKey(),
    remarkId: text()
      .notNull()
      .references(() => remarks.id),
    side: text({ enum: ['team', 'author'] }).notNull(),
    authorId: text().notNull(),
    text: text().notNull(),
    at: at().notNull(),
    deletedAt: at(),
  },
  (table) => [index('remarkMessageOf').on(table.remarkId, table.at, table.id)],
)

/** When each side first and last had the remark before its eyes. */
export const remarkReads = sqliteTable(
  'remarkReads',
  {
    remarkId: text()
      .notNull()
      .references(() => remarks.id),
    side: text({ enum: ['team', 'author'] }).notNull(),
    firstAt: at().notNull(),
    lastAt: at().notNull(),
  },
  (table) => [primaryKey({ columns: [table.remarkId, table.side] })],
)

/** Keywords of a year, where the secretariat has written its own. */
export const yearKeywords = sqliteTable(
  'yearKeywords',
  {
    fiscalYear: integer()
      .notNull()
      .references(() => years.fiscalYear),
    id: text().notNull(),
    label: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.fiscalYear, table.id] })],
)

/** An advisor with an interest in a municipality does not get its teams. */
export const advisorConflicts = sqliteTable(
  'advisorConflicts',
  {
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    municipalityCode: text()
      .notNull()
      .references(() => municipalities.code),
    declaredBy: text().notNull(),
    declaredAt: at().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.municipalityCode] })],
)
