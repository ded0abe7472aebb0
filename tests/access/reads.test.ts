import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { reads as ledger } from '../../db/exchange/reads.ts'
import { people, type Who } from '../support/scenario.ts'
import { ask, everythingOf, reads } from './ask.ts'
import { accessWorld, type State } from './world.ts'

const houses: Record<'ours' | 'theirs', Who[]> = {
  ours: ['researcher', 'colleague', 'approver', 'alumnus'],
  theirs: ['partner', 'partnerApprover'],
}

// A route of tomorrow is asked as well: whoever shows words of a release and forgets the ledger fails here.
describe.each<State>(['released', 'mutual', 'left', 'recalled', 'erasing'])('the read ledger (%s)', (state) => {
  it('gets one line for each release in each answer to somebody outside, and no other', async () => {
    const world = await accessWorld(state)
    let shown = 0
    for (const route of reads) {
      for (const who of [...people, 'nobody'] as Who[]) {
        const before = await linesOf(world)
        const answer = await ask(world, route, who)
        const text = answer.status === 200 ? await everythingOf(answer) : ''
        const after = await linesOf(world)
        for (const side of ['ours', 'theirs'] as const) {
          const isShown = text.includes(world.words[side]) && !houses[side].includes(who)
          shown += Number(isShown)
          expect(after[side] - before[side], `${who} ${route}, ${side}`).toBe(Number(isShown))
        }
      }
    }
    // The world shows something: else nothing was tested.
    if (state === 'released' || state === 'mutual') expect(shown).toBeGreaterThan(3)
  })
})

async function linesOf({ db, ours, theirs }: Awaited<ReturnType<typeof accessWorld>>) {
  const [of, and] = await db.batch([
    db.select({ id: ledger.id }).from(ledger).where(eq(ledger.releaseId, ours)),
    db.select({ id: ledger.id }).from(ledger).where(eq(ledger.releaseId, theirs)),
  ])
  return { ours: of.length, theirs: and.length }
}
