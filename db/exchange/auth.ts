import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipalities, teams } from './municipalities.ts'

const at = () => integer({ mode: 'timestamp_ms' })

// user, session, account, verification and passkey have the columns that better-auth asks for.

export const user = sqliteTable('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer({ mode: 'boolean' }).notNull().default(false),
  image: text(),
  createdAt: at().notNull(),
  updatedAt: at().notNull(),
})

/** `token` is the SHA-256 of what the cookie holds. */
export const session = sqliteTable(
  'session',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    expiresAt: at().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (table) => [index('sessionUser').on(table.userId)],
)

export const account = sqliteTable(
  'account',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: at(),
    refreshTokenExpiresAt: at(),
    scope: text(),
    password: text(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (table) => [index('accountUser').on(table.userId)],
)

export const verification = sqliteTable(
  'verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at().notNull(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (table) => [index('verificationIdentifier').on(table.identifier), index('verificationExpires').on(table.expiresAt)],
)

export const passkey = sqliteTable(
  'passkey',
  {
    id: text().primaryKey(),
    name: text(),
    publicKey: text().notNull(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    credentialID: text().notNull(),
    counter: integer().notNull(),
    deviceType: text().notNull(),
    backedUp: integer({ mode: 'boolean' }).notNull(),
    transports: text(),
    createdAt: at(),
    aaguid: text(),
  },
  (table) => [index('passkeyUser').on(table.userId), index('passkeyCredential').on(table.credentialID)],
)

/** What a person may be, and from when to when; a transfer ends a row, it is never deleted. */
export const memberships = sqliteTable(
  'memberships',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: text({ enum: ['researcher', 'approver', 'advisor', 'alumnus', 'secretariat'] }).notNull(),
    teamId: text().references(() => teams.id),
    municipalityCode: text().references(() => municipalities.code),
    since: at().notNull(),
    until: at(),
  },
  (table) => [
    index('membershipUser').on(table.userId),
    index('membershipTeam').on(table.teamId),
    index('membershipMunicipality').on(table.municipalityCode, table.role),
    index('membershipUserTeam').on(table.userId, table.role, table.teamId),
    index('membershipUserMunicipality').on(table.userId, table.role, table.municipalityCode),
  ],
)

/** A right to become somebody, handed over as a code that works once. `invitee` is whom the maker thinks of. */
export const invitations = sqliteTable(
  'invitations',
  {
    codeHash: text().primaryKey(),
    role: text({ enum: ['researcher', 'approver', 'advisor', 'alumnus', 'secretariat'] }).notNull(),
    teamId: text().references(() => teams.id),
    municipalityCode: text().references(() => municipalities.code),
    createdBy: text().references(() => user.id),
    createdAt: at().notNull(),
    expiresAt: at().notNull(),
    usedBy: text().references(() => user.id),
    usedAt: at(),
    id: text().notNull().default(''),
    invitee: text().notNull().default(''),
    revokedAt: at(),
  },
  (table) => [
    index('invitationId').on(table.id),
    index('invitationMaker').on(table.createdBy, table.createdAt),
    index('invitationAt').on(table.createdAt),
  ],
)

/** Codes tried, by the hash of the address, so that five wrong ones in fifteen minutes stop an account's codes. */
export const codeAttempts = sqliteTable(
  'codeAttempts',
  { id: text().primaryKey(), addressHash: text().notNull(), at: at().notNull() },
  (table) => [index('codeAttemptAddress').on(table.addressHash, table.at), index('codeAttemptAt').on(table.at)],
)

/** Mails with codes that were asked for, so that nobody's mailbox can be flooded. */
export const codeMails = sqliteTable(
  'codeMails',
  { id: text().primaryKey(), addressHash: text().notNull(), at: at().notNull() },
  (table) => [index('codeMailAddress').on(table.addressHash, table.at), index('codeMailAt').on(table.at)],
)
