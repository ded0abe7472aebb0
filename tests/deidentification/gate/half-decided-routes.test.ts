import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { submissions } from '../../../db/exchange/publication.ts'
import { decisions, roster as rosterTable } from '../../../db/vault/deidentification.ts'
import { items as itemTable } from '../../../db/vault/plans.ts'
import type { RosterEntry } from '../../../worker/deidentification/finder/find-identifiers.ts'
import { findNameModel } from '../../../worker/deidentification/name-model.ts'
import { review } from '../../../worker/deidentification/review.ts'
import type { Item } from '../../../worker/plans/sheets.ts'
import type { Person } from '../lines/people.ts'
import { draftPlan } from '../../support/plans.ts'
import { scenario } from '../../support/scenario.ts'
import { itemOf, listed, mentionOf, treatments } from './half-decided.ts'

const runs = 300
const people = `
関 守 せき まもる|桑島 千尋 くわじま ちひろ|髙橋 直樹 たかはし なおき|五十嵐 優 いがらし ゆう|渡邉 恵 わたなべ めぐみ
佐々木 由美子 ささき ゆみこ|林 翔 はやし しょう|野々村 拓海 ののむら たくみ|三浦 遥 みうら はるか|長谷川 健 はせがわ けん`
  .trim()
  .split(/[\n|]/)
  .map((line): Person => {
    const [surname = '', given = '', kanaSurname = '', kanaGiven = ''] = line.split(' ')
    return { surname, given, kanaSurname, kanaGiven }
  })

it(`an undecided listed name passes in 0 of ${runs} submissions through the route`, { timeout: 300_000 }, async () => {
  const world = await scenario()
  const { id: planId } = await draftPlan(world, 'own', [])
  const names = await findNameModel(env.ASSETS)
  const statuses: Record<number, number> = {}
  const mentions = fc.array(mentionOf(people), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(mentions, fc.nat(treatments.length - 1), async (chosen, treatment) => {
      const items = chosen.map((mention, n) => itemOf(people, mention, `item${n}`))
      const roster = [...new Set(chosen.map(({ person }) => person))].map((n) => listed(people[n]!, n))
      await write(world, planId, items, roster)
      const decided = review({ items, roster, decisions: [] }, names)
        .filter(({ passage, finding }) => passage.item.id !== 'item0' || !finding.rosterId)
        .map(({ place }) => ({ place, ground: 'not_a_person' as const, ...treatments[treatment]! }))
      if (decided.length > 0) {
        const kept = await world.as('researcher').post(`/api/drafts/${planId}/decisions`, { decisions: decided })
        expect(kept.status).toBe(200)
      }
      const asked = { id: crypto.randomUUID(), seq: 1 }
      const { status } = await world.as('researcher').post(`/api/drafts/${planId}/submissions`, asked)
      statuses[status] = (statuses[status] ?? 0) + 1
    }),
    { numRuns: runs },
  )
  expect(statuses).toEqual({ 422: runs })
  expect(await world.db.$count(submissions, eq(submissions.teamId, world.teams.own.id))).toBe(0)
})

async function write(
  { vault, ids }: Awaited<ReturnType<typeof scenario>>,
  planId: string,
  items: Item[],
  roster: RosterEntry[],
) {
  const written = { planId, version: 1, updatedBy: ids.researcher, updatedAt: new Date() }
  await vault.batch([
    vault.delete(decisions).where(eq(decisions.planId, planId)),
    vault.delete(itemTable).where(eq(itemTable.planId, planId)),
    vault.delete(rosterTable).where(eq(rosterTable.planId, planId)),
    vault.insert(itemTable).values(items.map((item, n) => ({ ...item, ...written, rank: `a${n}` }))),
    vault.insert(rosterTable).values(roster.map((entry) => ({ ...entry, planId }))),
  ])
}
