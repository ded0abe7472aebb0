import { and, eq, inArray } from 'drizzle-orm'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { remarks } from '../../../db/exchange/feedback.ts'
import { municipalities, teams } from '../../../db/exchange/municipalities.ts'
import { releases } from '../../../db/exchange/publication.ts'
import { reads } from '../../../db/exchange/reads.ts'
import { listOf } from '../../../db/list-of.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { isReadable } from '../../policy-by-row.ts'
import { isReadableRemark } from '../../policy-of-remarks.ts'
import { recordReads } from '../../publication/reads.ts'
import { headColumns, readHead } from '../../publication/release-head.ts'
import { readRemark, remarkRows } from '../queries.ts'
import { answerRows, messageRows, readTalk, withTalk } from '../talk.ts'
import type { Place } from './places.ts'

/**
 * The remarks at these places, in their order, with what was said about them, as one batch: whose they are where that may be
 * read, and a line in the read ledger for each release of which words are quoted.
 */
export async function showRemarks(db: ExchangeDb, viewer: Viewer, places: Place[]) {
  const ids = places.map(({ id }) => id)
  const quoted = [...new Set(places.filter(({ quotes }) => quotes).map(({ releaseId }) => releaseId))]
  const all = [...new Set(places.map(({ releaseId }) => releaseId))]
  const [rows, heads, messages, answers, lines] = await db.batch([
    remarkRows(db, viewer).where(and(inArray(remarks.id, listOf(ids)), isReadableRemark(db, viewer))),
    db
      .select(headColumns(db, viewer))
      .from(releases)
      .innerJoin(teams, eq(teams.id, releases.teamId))
      .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
      .where(and(inArray(releases.id, listOf(all)), isReadable(db, viewer))),
    messageRows(db, ids),
    answerRows(db, ids),
    recordReads(db, viewer, { any: quoted }, 'remarks').returning({ releaseId: reads.releaseId }),
  ])
  const talk = readTalk(messages, answers)
  const named = new Map(heads.map(readHead).map((head) => [head.id, head]))
  const logged = new Set(lines.map(({ releaseId }) => releaseId))
  const shown = new Map(
    rows.map((row) => [row.remark.id, { ...withTalk(readRemark(row, viewer), talk), at: row.remark }]),
  )
  return ids.flatMap((id) => {
    const found = shown.get(id)
    if (!found) return []
    const { at, ...remark } = found
    const head = remark.release && named.get(remark.release.id)
    // Words whose line could not be written, because the release was withdrawn meanwhile, are not shown.
    const mayQuote = logged.has(at.releaseId) || head?.own || remark.ofTeam
    return [
      {
        ...remark,
        fiscalYear: at.fiscalYear,
        anchor: mayQuote ? remark.anchor : { ...remark.anchor, quote: null },
        team: head ? [head.municipality.name, head.team.name].filter(Boolean).join(' ') : null,
        isReadable: head !== undefined,
      },
    ]
  })
}

export type Advice = Awaited<ReturnType<typeof showRemarks>>[number]
