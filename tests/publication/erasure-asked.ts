import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { releases } from '../../db/exchange/publication.ts'
import { askErasure } from '../../worker/publication/ask-erasure.ts'
import { releasePlan } from '../support/plans.ts'
import { scenario, type Scenario, type Who } from '../support/scenario.ts'
import { viewerOf } from './submitted.ts'

/** Three releases, of which the first two hold an item that must go. */
export async function told() {
  const world = await scenario()
  const words = `消してほしい言葉${world.run}`
  const gone = { id: `gone-${world.run}`, sheet: 'interviews', section: 'answers', text: words } as const
  const kept = { id: `kept-${world.run}`, sheet: 'vision', section: 'statement', text: '歩いて暮らせるまち' } as const
  const first = await releasePlan(world, 'own', [gone, kept])
  const second = await releasePlan(world, 'own', [kept, { ...gone, text: `${words}、もう一度` }])
  const other = await releasePlan(world, 'own', [kept])
  const id = `erasure-${world.run}`
  const ask = (more: { submissionIds?: string[]; lookedUpTo?: number; viewer?: string } = {}) =>
    askErasure(world.db, viewerOf(more.viewer ?? world.ids.researcher), {
      id,
      team: world.teams.own,
      draftSeq: 5,
      submissionIds: more.submissionIds ?? [],
      lookedUpTo: more.lookedUpTo ?? 1_000,
      itemIds: [gone.id],
    })
  return { world, words, first, second, other, id, ask }
}

export function confirm(world: Scenario, id: string, who: Who = 'approver') {
  return world.as(who).post(`/api/erasures/${id}/confirmation`)
}

export async function submissionOf({ db }: Scenario, releaseId: string) {
  const release = await db.select().from(releases).where(eq(releases.id, releaseId)).get()
  return release!.submissionId
}

export async function textFor(world: Scenario, who: Who, path: string) {
  const answer = await world.as(who).get(path)
  expect(answer.status).toBe(200)
  return answer.text()
}
