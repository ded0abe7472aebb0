import type { Context } from 'hono'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { eq, inArray, sql } from 'drizzle-orm'
import { remarks } from '../../../db/exchange/feedback.ts'
import { teams, years } from '../../../db/exchange/municipalities.ts'
import { releases } from '../../../db/exchange/publication.ts'
import { listOf } from '../../../db/list-of.ts'
import type { Viewer } from '../../auth/viewer.ts'
import type { Bindings, SignedInEnv } from '../../env.ts'
import { advisorName } from '../../municipalities/advisor-names.ts'
import { isOfAdvisedTeam, isOfPartnerTeam } from '../../policy-by-row.ts'
import { isVisible, researchedTeams } from '../../policy.ts'
import { Problem } from '../../problem.ts'
import type { Guest } from './room.ts'

/** The room of the team of a release, and as whom the viewer stands in it. */
export async function findRoom(db: ExchangeDb, viewer: Viewer, releaseId: string) {
  const row = await db
    .select({
      teamId: releases.teamId,
      ofTeam: sql<number>`${inArray(releases.teamId, researchedTeams(db, viewer))}`.as('ofTeam'),
      advises: sql<number>`${isOfAdvisedTeam(db, viewer)}`.as('advises'),
      isPartner: sql<number>`${isOfPartnerTeam(db, viewer)}`.as('isPartner'),
      name: advisorName(sql`${viewer.id}`).as('advisorName'),
    })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(years, eq(years.fiscalYear, teams.fiscalYear))
    .where(sql`${eq(releases.id, releaseId)} and ${isVisible(db, viewer)}`)
    .get()
  if (!row) throw new Problem('missing')
  const side = row.ofTeam ? 'team' : row.advises ? 'advisor' : row.isPartner ? 'partner' : 'reader'
  const guest: Guest = { userId: viewer.id, side, ...(side === 'advisor' && { name: row.name ?? '' }) }
  return { teamId: row.teamId, guest }
}

export function roomOf({ LIVE }: Pick<Bindings, 'LIVE'>, teamId: string) {
  return LIVE.get(LIVE.idFromName(teamId))
}

/** Lets those who look on know, after the answer, that something was said about these remarks. Pages work without it. */
export function told<Answer>(c: Context<SignedInEnv>, remarkIds: string[], answer: Answer) {
  c.executionCtx.waitUntil(tellRooms(c, remarkIds))
  return answer
}

async function tellRooms({ var: { db }, env }: Context<SignedInEnv>, remarkIds: string[]) {
  const rows = await db
    .selectDistinct({ teamId: remarks.teamId })
    .from(remarks)
    .where(inArray(remarks.id, listOf(remarkIds)))
  await Promise.allSettled(rows.map(({ teamId }) => roomOf(env, teamId).fetch('https://room/', { method: 'POST' })))
}
