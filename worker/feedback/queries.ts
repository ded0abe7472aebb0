import { and, asc, eq, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { remarkMessages, remarkReads, remarks } from '../../db/exchange/feedback.ts'
import { years } from '../../db/exchange/municipalities.ts'
import { hiddenMunicipalities, releases } from '../../db/exchange/publication.ts'
import { reads } from '../../db/exchange/reads.ts'
import type { Viewer } from '../auth/viewer.ts'
import { advisorName } from '../municipalities/advisor-names.ts'
import { isOfRemarkedTeam, isQuoteReadable, isReadableRemark } from '../policy-of-remarks.ts'
import type { SheetId, SectionId } from '../plans/sheets.ts'
import { Problem } from '../problem.ts'
import { recordReads } from '../publication/reads.ts'
import type { Anchor, QuoteField } from './anchor.ts'

/** What a remark says to this viewer; `releases` and `years` stand beside it. Its rows go through `readRemark`. */
export function remarkRows(db: ExchangeDb, viewer: Viewer) {
  // Partners' people are not named outside their house, advisors as the year has it.
  const name = sql<
    string | null
  >`case when ${remarks.authorRole} = 'heard' then null when ${remarks.authorId} = ${viewer.id} then ${viewer.name}
    when ${remarks.authorRole} = 'advisor' then ${advisorName(remarks.authorId)} end`
  const readBy = (side: 'team' | 'author') => sql<number | null>`(select ${remarkReads.lastAt} from ${remarkReads}
    where ${remarkReads.remarkId} = ${remarks.id} and ${remarkReads.side} = ${side})`
  return db
    .select({
      remark: remarks,
      ofTeam: sql<number>`${isOfRemarkedTeam(db, viewer)}`.as('isOfTeam'),
      quoteReadable: sql<number>`${isQuoteReadable(db, viewer)}`.as('isQuoteReadable'),
      authorName: name.as('authorName'),
      hidden: sql<number>`exists (select 1 from ${hiddenMunicipalities}
        where ${hiddenMunicipalities.releaseId} = ${remarks.releaseId})`.as('isHiddenRelease'),
      releaseNumber: sql<number>`${releases.number}`.as('releaseNumber'),
      readByTeamAt: readBy('team').as('readByTeamAt'),
      readByAuthorAt: readBy('author').as('readByAuthorAt'),
    })
    .from(remarks)
    .innerJoin(releases, eq(releases.id, remarks.releaseId))
    .innerJoin(years, eq(years.fiscalYear, remarks.fiscalYear))
    .$dynamic()
}

export function readRemark(row: Awaited<ReturnType<typeof remarkRows>>[number], viewer: Viewer) {
  const { remark } = row
  const isOpen = Boolean(row.quoteReadable)
  const mine = remark.authorId === viewer.id
  const isNear = mine || Boolean(row.ofTeam) || isOpen
  return {
    id: remark.id,
    kind: remark.kind,
    keyword: remark.keyword,
    sessionNumber: remark.sessionNumber,
    visibility: remark.visibility,
    text: remark.text,
    state: remark.state,
    answers: remark.answers,
    createdAt: remark.createdAt.getTime(),
    editedAt: remark.editedAt?.getTime(),
    deletedAt: remark.deletedAt?.getTime(),
    author: { role: remark.authorRole, name: row.authorName ?? undefined, mine },
    /** Whose it is, unless its municipality is hidden, and when it was read: for the team, the author, and who reads the release. */
    release: isNear
      ? { id: remark.releaseId, number: row.releaseNumber, teamId: row.hidden && !row.ofTeam ? '' : remark.teamId }
      : undefined,
    readByTeamAt: mine || row.ofTeam ? (row.readByTeamAt ?? undefined) : undefined,
    readByAuthorAt: mine || row.ofTeam ? (row.readByAuthorAt ?? undefined) : undefined,
    corrects: isNear ? (remark.corrects ?? undefined) : undefined,
    anchor: anchorOf(remark, isOpen, isNear),
    ofTeam: Boolean(row.ofTeam),
  }
}

export type Remark = ReturnType<typeof readRemark>

/** One remark with its talk, where the viewer may read it. */
export async function getRemark(db: ExchangeDb, viewer: Viewer, id: string) {
  const mayRead = isReadableRemark(db, viewer)
  const [[row], messages] = await db.batch([
    remarkRows(db, viewer).where(and(eq(remarks.id, id), mayRead)),
    messageRows(db, id),
  ])
  if (!row) throw new Problem('missing')
  const remark = readRemark(row, viewer)
  return {
    ...remark,
    anchor: await quotedWithLine(db, viewer, remark),
    messages: messages.map(({ at, deletedAt, authorId, ...message }) => {
      return { ...message, mine: authorId === viewer.id, at: at.getTime(), deletedAt: deletedAt?.getTime() }
    }),
  }
}

// Words of a release are shown with their line in the ledger, or not at all: it may have been withdrawn since.
async function quotedWithLine(db: ExchangeDb, viewer: Viewer, { anchor, release, ofTeam }: Remark): Promise<Anchor> {
  if (!anchor.quote || !release || ofTeam) return anchor
  const lines = await recordReads(db, viewer, { any: [release.id] }, 'remarks').returning({ id: reads.id })
  return lines.length > 0 ? anchor : { ...anchor, quote: null }
}

function messageRows(db: ExchangeDb, remarkId: string) {
  return db
    .select({
      id: remarkMessages.id,
      side: remarkMessages.side,
      authorId: remarkMessages.authorId,
      text: remarkMessages.text,
      at: remarkMessages.at,
      deletedAt: remarkMessages.deletedAt,
    })
    .from(remarkMessages)
    .where(eq(remarkMessages.remarkId, remarkId))
    .orderBy(asc(remarkMessages.at), asc(remarkMessages.id))
    .limit(200)
}

function anchorOf(row: typeof remarks.$inferSelect, isOpen: boolean, isNear: boolean): Anchor {
  const { level, itemId, field, exact, prefix, suffix } = row
  const [sheet, section] = [row.sheet as SheetId | null, row.section as SectionId | null]
  const quote =
    isOpen && exact !== null
      ? { field: (field ?? 'text') as QuoteField, exact, prefix: prefix ?? '', suffix: suffix ?? '' }
      : null
  return { level, sheet, section, itemId: isNear ? itemId : null, quote }
}
