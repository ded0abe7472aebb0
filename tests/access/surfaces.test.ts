import { describe, expect, it } from 'vitest'
import { partsOf } from '../../worker/deidentification/gate/parts.ts'
import type { ReadableRelease } from '../../worker/publication/releases.ts'
import type { Sent } from '../../worker/surface.ts'
import { surfaces } from '../../worker/surfaces.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { people, type Who } from '../support/scenario.ts'
import { ask, reads, routes } from './ask.ts'
import { accessWorld, type AccessWorld } from './world.ts'

const covered = new Map(surfaces.flatMap((surface) => surface.routes.map((route) => [route, surface] as const)))
const canary = 'カナリア'

/** A world in which every item of the team's release says the canary's word. */
async function world() {
  const made = await accessWorld('released')
  const { id, snapshot } = await releasePlan(made, 'own', itemsSaying(`${canary}${made.run}`))
  return { ...made, ours: id, snapshot }
}

async function canariesOf(made: AccessWorld, route: string, who: Who) {
  const answer = await ask(made, route, who)
  if (answer.status !== 200) return []
  const sent: Sent = { format: formatOf(answer), body: await answer.text() }
  return partsOf(sent).filter((part) => part.includes(`${canary}${made.run}`))
}

function formatOf(answer: Response): Sent['format'] {
  const type = answer.headers.get('Content-Type') ?? ''
  if (/html|xml/.test(type)) return 'html'
  return type.includes('json') ? 'json' : type.includes('csv') ? 'csv' : 'text'
}

describe('the surfaces of a release', () => {
  it('are routes of the app', () => {
    expect([...covered.keys()].filter((route) => !routes.includes(route))).toEqual([])
  })

  // Whoever adds a way out enters it in worker/surfaces.ts, so that the gate sees what it would say.
  it('are every route that answers others with text of a release, word for word', async () => {
    const made = await world()
    const said = new Set<string>()
    for (const who of people.filter((one) => !['researcher', 'colleague', 'approver'].includes(one))) {
      for (const route of reads) {
        const canaries = await canariesOf(made, route, who)
        if (canaries.length === 0) continue
        said.add(route)
        expect(covered.get(route), `${route} says text of a release and stands in no surface`).toBeDefined()
        const rendered = new Set(covered.get(route)?.render(prospectOf(made)).flatMap(partsOf))
        expect(
          canaries.filter((part) => !rendered.has(part)),
          `${route} says more than its surface`,
        ).toEqual([])
      }
    }
    expect([...said]).toContain('GET /releases/:id')
  })

  it('say every item of their sheets', async () => {
    const made = await world()
    const { items } = made.snapshot
    for (const { name, render, sheets } of surfaces) {
      const parts = render(prospectOf(made)).flatMap(partsOf)
      expect(
        items
          .filter(({ sheet }) => sheets?.includes(sheet) ?? true)
          .filter(({ text }) => !parts.some((part) => part.includes(text))),
        name,
      ).toEqual([])
    }
  })
})

function prospectOf({ ours, snapshot, teams, municipalities }: Awaited<ReturnType<typeof world>>): ReadableRelease {
  return {
    id: ours,
    number: 2,
    approvedAt: Date.now(),
    fiscalYear: teams.own.fiscalYear,
    team: { id: teams.own.id, name: '' },
    municipality: municipalities.own,
    own: false,
    advised: false,
    hiddenAs: null,
    open: 'all',
    snapshot,
    sha256: undefined,
    titles: {},
  }
}
