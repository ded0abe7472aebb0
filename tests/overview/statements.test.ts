import { env } from 'cloudflare:test'
import { expect, it } from 'vitest'
import { openExchange } from '../../db/exchange/database.ts'
import type { Viewer } from '../../worker/auth/viewer.ts'
import { glances, yearsAround } from '../../worker/overview/queries.ts'

const viewer: Viewer = { id: 'viewer', name: '', email: '', sessionId: '', roles: [] }

// A statement of D1 binds at most 100 values.
it.each([undefined, 2021])('what is asked of year %s fits a statement', async (year) => {
  const db = openExchange(env.EXCHANGE)
  for (const statement of [yearsAround(db, viewer, year), glances(db, viewer, year)]) {
    expect(statement.toSQL().params.length).toBeLessThanOrEqual(100)
    expect(Array.isArray(await statement)).toBe(true)
  }
})
