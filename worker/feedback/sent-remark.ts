import { and, asc, eq, inArray } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { remarks } from '../../db/exchange/feedback.ts'
import { municipalities, teams, years } from '../../db/exchange/municipalities.ts'
import { releases } from '../../db/exchange/publication.ts'
import { listOf } from '../../db/list-of.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isReadableRemark } from '../policy-of-remarks.ts'
import { Problem } from '../problem.ts'
import { headColumns, readHead } from '../publication/release-head.ts'
import { readRemark, remarkRows } from './queries.ts'
import { talkOf, withTalk } from './talk.ts'

const most = 200

/** What the viewer wrote to many at once: the remark, and team by team what became of it. Of a release that closed there is nothing. */
export async function getSentRemark(db: ExchangeDb, viewer: Viewer, batchId: string) {
  const ofBatch = and(eq(remarks.batchId, batchId), eq(remarks.authorId, viewer.id), isReadableRemark(db, viewer))
  const [rows, heads] = await db.batch([
    remarkRows(db, viewer).where(ofBatch).orderBy(asc(remarks.teamId)).limit(most),
    db
      .select(headColumns(db, viewer))
      .from(remarks)
      .innerJoin(releases, eq(releases.id, remarks.releaseId))
      .innerJoin(years, eq(years.fiscalYear, remarks.fiscalYear))
      .innerJoin(teams, eq(teams.id, releases.teamId))
      .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
      .where(ofBatch)
      .limit(most),
  ])
  const sent = rows.map((row) => readRemark(row, viewer))
  const [first] = sent
  if (!first) throw new Problem('missing')
  const talk = await talkOf(db, sent)
  const releaseOf = new Map(heads.map(readHead).map((head) => [head.id, head]))
  const numbers = await numbersOf(db, talk.answers)
  return {
    remark: { ...first, anchor: { ...first.anchor, quote: null } },
    sent: sent.map((remark) => {
      const { answer, messages } = withTalk(remark, talk)
      return {
        id: remark.id,
        municipality: releaseOf.get(remark.release?.id ?? '')?.municipality.name ?? '',
        releaseId: remark.release?.id ?? '',
        state: remark.state,
        isDeleted: remark.deletedAt !== undefined,
        reason: answer?.reason ?? '',
        reflectedIn: answer?.releaseId ? (numbers.get(answer.releaseId) ?? null) : null,
        messages: messages.length,
        readByTeamAt: remark.readByTeamAt ?? null,
      }
    }),
  }
}

export type SentRemark = Awaited<ReturnType<typeof getSentRemark>>

async function numbersOf(db: ExchangeDb, answers: { releaseId: string | null }[]) {
  const ids = [...new Set(answers.flatMap(({ releaseId }) => releaseId ?? []))]
  if (ids.length === 0) return new Map<string, number>()
  const rows = await db
    .select({ id: releases.id, number: releases.number })
    .from(releases)
    .where(inArray(releases.id, listOf(ids)))
  return new Map(rows.map(({ id, number }) => [id, number]))
}
