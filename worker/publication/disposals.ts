import { and, desc, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { hiddenMunicipalities, releases } from '../../db/exchange/publication.ts'
import { disposals } from '../../db/exchange/reads.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isAskedToDispose } from '../policy-by-row.ts'
import { teamsOfSubmissions } from '../policy.ts'
import { Problem } from '../problem.ts'

const reader = alias(user, 'reader')
const confirmer = alias(user, 'confirmer')
const town = alias(municipalities, 'town')

/** A municipality, or a reader without one, that was asked to destroy prints of a withdrawn release. */
export interface Disposal {
  municipality: string | undefined
  /** The reader's, where no municipality is asked; undefined once the account is deleted. */
  name: string | undefined
  askedAt: number
  confirmedAt: number | undefined
  confirmedByName: string | undefined
}

/** What a former reader learns of a withdrawn release: whose, of which year, which number. */
export interface Notice {
  id: string
  number: number
  fiscalYear: number
  municipality: string
  askedAt: number
}

const hidden = alias(hiddenMunicipalities, 'hidden')

/** The columns of a `Notice`; the municipality by its label where it is hidden. */
const noticeColumns = {
  id: sql<string>`${releases.id}`.as('id'),
  number: sql<number>`${releases.number}`.as('number'),
  fiscalYear: sql<number>`${teams.fiscalYear}`.as('fiscalYear'),
  municipality: sql<string>`coalesce(${hidden.name}, ${municipalities.name})`.as('municipality'),
  askedAt: sql<number>`${disposals.askedAt}`.as('askedAt'),
}

/** All who were asked about the release, for its own house; for one who is asked, the own row only. */
export function disposalRows(db: ExchangeDb, viewer: Viewer, releaseId: string) {
  const ofOwnHouse = inArray(releases.teamId, teamsOfSubmissions(db, viewer))
  return db
    .select({
      ...noticeColumns,
      townName: sql<string | null>`${town.name}`.as('townName'),
      readerName: sql<string | null>`${reader.name}`.as('readerName'),
      confirmerName: sql<string | null>`${confirmer.name}`.as('confirmerName'),
      confirmedAt: disposals.confirmedAt,
    })
    .from(disposals)
    .innerJoin(releases, eq(releases.id, disposals.releaseId))
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .leftJoin(hidden, eq(hidden.releaseId, disposals.releaseId))
    .leftJoin(town, eq(town.code, disposals.municipalityCode))
    .leftJoin(reader, eq(reader.id, disposals.userId))
    .leftJoin(confirmer, eq(confirmer.id, disposals.confirmedBy))
    .where(and(eq(disposals.releaseId, releaseId), or(ofOwnHouse, isAskedToDispose(db, viewer))))
    .orderBy(disposals.municipalityCode, disposals.userId)
    .limit(500)
}

/** A subquery of the notices that the viewer has still to confirm. */
export function noticesToConfirm(db: ExchangeDb, viewer: Viewer) {
  return db
    .select(noticeColumns)
    .from(disposals)
    .innerJoin(releases, eq(releases.id, disposals.releaseId))
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .leftJoin(hidden, eq(hidden.releaseId, disposals.releaseId))
    .where(and(isAskedToDispose(db, viewer), isNull(disposals.confirmedAt)))
    .orderBy(desc(disposals.askedAt))
    .limit(20)
}

type Row = Awaited<ReturnType<typeof disposalRows>>[number]

export function readDisposal({ townName, readerName, askedAt, confirmedAt, confirmerName }: Row): Disposal {
  return {
    municipality: townName ?? undefined,
    name: readerName ?? undefined,
    askedAt,
    confirmedAt: confirmedAt?.getTime(),
    confirmedByName: confirmerName ?? undefined,
  }
}

export function readNotice({ id, number, fiscalYear, municipality, askedAt }: Row): Notice {
  return { id, number, fiscalYear, municipality, askedAt }
}

/** The batch that confirms for all whom the viewer answers for; what was confirmed before stays as it was. */
export async function confirmationOf(db: ExchangeDb, viewer: Viewer, releaseId: string) {
  const asked = and(eq(disposals.releaseId, releaseId), isAskedToDispose(db, viewer))
  const mine = db
    .select({ one: sql`1` })
    .from(disposals)
    .where(asked)
  if (!(await mine.get())) throw new Problem('missing')
  return [
    guard(db, exists(mine)),
    db
      .update(disposals)
      .set({ confirmedBy: viewer.id, confirmedAt: new Date() })
      .where(and(asked, isNull(disposals.confirmedAt))),
  ]
}
