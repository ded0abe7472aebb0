import { describe, expect, it } from 'vitest'
import { draftPlan, itemsSaying, releasePlan } from './plans.ts'
import { scenario } from './scenario.ts'

describe('a scenario with a plan', () => {
  it('holds a draft of eight items in the vault', async () => {
    const world = await scenario()
    const plan = await draftPlan(world, 'own', itemsSaying('下書き'))
    expect(plan.items.map(({ sheet }) => sheet)).toHaveLength(8)
  })

  it('holds two releases of a team, numbered', async () => {
    const world = await scenario({ visibility: 'mutual' })
    expect((await releasePlan(world, 'partner', itemsSaying('共有'))).number).toBe(1)
    expect((await releasePlan(world, 'partner', itemsSaying('改訂'))).number).toBe(2)
  })
})
