import { env } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import { ask, everythingOf, reads } from '../access/ask.ts'
import { requests } from '../access/requests.ts'
import { accessWorld } from '../access/world.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { people, scenario, type Scenario, type Who } from '../support/scenario.ts'

const label = '中核市（人口35万人未満）'
const house: Who[] = ['researcher', 'colleague', 'approver', 'alumnus']
const outside: Who[] = [...people.filter((who) => !house.includes(who)), 'nobody']

async function textFor(world: Scenario, who: Who, path: string) {
  return (await world.as(who).get(path)).text()
}

/** The home page names the others of a group as the group's own page does. */
function withoutGroups(answer: string, name: string) {
  return answer.replaceAll(`others&quot;:&quot;${name}`, '').replaceAll(`${name} –`, '')
}

// Where a municipality stands as itself: in its groups, in the year that is run and the pairs proposed for it from official figures,
// in roles and invitations, among the demo's people.
const namesItself = /\/(groups|years|overview\/pairs|account|invitations|sign-in)\b/

describe('a release with a hidden municipality', () => {
  it('is called by its label wherever others read it, and by its name at home', async () => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'), label)
    const theirs = await releasePlan(world, 'partner', itemsSaying('相手のひとこと'))
    const { name } = world.municipalities.own
    for (const path of ['/', `/releases/${id}`, '/compare']) {
      expect(await textFor(world, 'researcher', path), path).toContain(name)
      expect(await textFor(world, 'advisor', path), path).toContain(label)
    }
    expect(await textFor(world, 'researcher', `/releases/${id}`)).toContain(label)
    const compared = await textFor(world, 'partner', `/compare/${theirs.id}/${id}`)
    expect(compared).toContain(label)
    expect(compared).not.toContain(name)
    expect(await textFor(world, 'researcher', `/compare/${id}/${theirs.id}`)).toContain(name)
  })

  it('names neither municipality nor team in any answer to others, but where these stand as themselves', async () => {
    const world = await accessWorld('draft')
    const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'), label)
    const { code, name, kana } = world.municipalities.own
    const hidden = { ...world, ours: id }
    const shown: string[] = []
    for (const route of reads.filter((one) => !namesItself.test(one))) {
      for (const who of outside) {
        const asked = requests[route]!(hidden).path
        const answer = withoutGroups(await everythingOf(await ask(hidden, route, who)), name)
          // Who is sent to sign in comes back to the address that was asked for.
          .replace(`location: /sign-in?back=${encodeURIComponent(asked)}`, '')
        if (answer.includes(label)) shown.push(`${who} ${route}`)
        const others = who === 'secretariat' ? [] : [code, name, kana]
        for (const word of others) expect(answer, `${who} ${route}`).not.toContain(word)
        // Ids of the plan and the release, in addresses that were asked for, end with it.
        expect(answer, `${who} ${route}`).not.toMatch(new RegExp(`(?<!-)${world.teams.own.id}`))
      }
    }
    expect(shown).toEqual(
      expect.arrayContaining([
        'partner GET /releases/:id',
        'advisor GET /releases/:id',
        'partner GET /',
        'advisor GET /',
      ]),
    )
  })

  it('says what it is called in the snapshot and nowhere else', async () => {
    const world = await scenario()
    const { id } = await releasePlan(world, 'own', itemsSaying('ひとこと'), label)
    const named = await releasePlan(world, 'partner', itemsSaying('ひとこと'))
    const kept = () => env.EXCHANGE.prepare('select name from hiddenMunicipalities where releaseId = ?').bind(id).all()
    expect((await kept()).results).toEqual([{ name: label }])
    for (const [statement, releaseId] of [
      [`update hiddenMunicipalities set name = 'x' where releaseId = ?`, id],
      [`delete from hiddenMunicipalities where releaseId = ?`, id],
      [`insert or replace into hiddenMunicipalities values (?, '${label}')`, id],
      [`insert into hiddenMunicipalities values (?, '${label}')`, named.id],
    ] as const) {
      await expect(env.EXCHANGE.prepare(statement).bind(releaseId).run(), statement).rejects.toThrow(/release/)
    }
    expect((await kept()).results).toEqual([{ name: label }])
  })
})
