import { env } from 'cloudflare:test'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { people, type Who } from '../support/scenario.ts'
import { ask, everythingOf, routes } from './ask.ts'
import { textColumns, writeRaw, writeWaiting } from './raw.ts'
import { accessWorld } from './world.ts'

const team: Who[] = ['researcher', 'colleague']
const house: Who[] = [...team, 'approver']
const everyone: Who[] = [...people, 'nobody']

// Ids, keys and words from a fixed list: they name rows and kinds, never what somebody wrote.
const notWords =
  /\.(id|planId|itemId|teamId|userId|submissionId|stepId|sourceReleaseId|sourceItemId|key|kind|sheet|section|rank|municipalityCode|authorId|updatedBy|decidedBy|droppedBy|hiddenBy|doneBy|itemIds|rosterIds|submissionIds|treatment|ground|bodyHash|fields)$/

afterEach(() => vi.restoreAllMocks())

describe('a word of the vault', () => {
  it('is planted in every column that can hold one', async () => {
    const planted: string[] = []
    await writeRaw(await accessWorld('draft'), (place) => {
      planted.push(place)
      return place
    })
    const columns = await textColumns()
    expect(columns.length).toBeGreaterThan(20)
    expect(columns.filter((column) => !notWords.test(column) && !planted.includes(column))).toEqual([])
  })

  it('reaches nobody but the team, by no route, in no form', async () => {
    const logged = listen()
    const world = await accessWorld('released')
    const canary = `カナリア${world.run}`
    await writeRaw(world, (place) => `${canary}・${place}`)
    await writeWaiting(world, canary)

    for (const route of routes) {
      for (const who of everyone.filter((one) => !house.includes(one))) {
        const answer = await everythingOf(await ask(world, route, who))
        expect(
          formsOf(answer).some((form) => form.includes(world.run) && form.includes('カナリア')),
          `${who} ${route}`,
        ).toBe(false)
      }
    }
    expect(logged().join('\n')).not.toContain('カナリア')
  })

  it('does not reach the approver either, who reads what waits and what is out', async () => {
    const world = await accessWorld('released')
    await writeRaw(world, (place) => `カナリア${world.run}・${place}`)
    await writeWaiting(world, '承認を待つ文')
    for (const route of routes) {
      const answer = await everythingOf(await ask(world, route, 'approver'))
      expect(
        formsOf(answer).some((form) => form.includes('カナリア')),
        route,
      ).toBe(false)
    }
  })

  it('would be found: the team itself reads it', async () => {
    const world = await accessWorld('draft')
    await writeRaw(world, () => 'カナリア')
    const answer = await everythingOf(await ask(world, 'GET /api/drafts/:planId/changes', 'researcher'))
    expect(formsOf(answer).some((form) => form.includes('カナリア'))).toBe(true)
  })

  it('is in no table of the other database', async () => {
    const world = await accessWorld('released')
    await writeRaw(world, () => `カナリア${world.run}`)
    for (const route of routes) await ask(world, route, 'researcher')
    const tables = await env.EXCHANGE.prepare(`select name from sqlite_master where type = 'table'`).all<{
      name: string
    }>()
    for (const { name } of tables.results.filter(({ name: table }) => !/^(sqlite|_cf|d1_)/.test(table))) {
      const { results } = await env.EXCHANGE.prepare(`select * from "${name}"`).all()
      expect(JSON.stringify(results), name).not.toContain(`カナリア${world.run}`)
    }
  })
})

/** What was logged meanwhile. */
function listen() {
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => vi.spyOn(console, level))
  return () => spies.flatMap((spy) => spy.mock.calls.map((call) => call.join(' ')))
}

/** An answer as it stands and as it would read decoded. */
function formsOf(answer: string) {
  const unescaped = answer.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
    String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
  )
  const unicode = answer.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  const percent = answer.replace(/(%[0-9a-f]{2})+/gi, (run) => attempt(() => decodeURIComponent(run)) ?? run)
  const base64 = [...answer.matchAll(/[\w+/-]{12,}={0,2}/g)].map(([run]) => attempt(() => fromBase64(run)) ?? '')
  return [answer, unescaped, unicode, percent, ...base64].map((form) => form.normalize('NFKC'))
}

function fromBase64(run: string) {
  const bytes = Uint8Array.from(atob(run.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )
  return new TextDecoder().decode(bytes)
}

function attempt<T>(decode: () => T) {
  try {
    return decode()
  } catch {
    return undefined
  }
}
