import { env } from 'cloudflare:test'
import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { invitations } from '../../db/exchange/auth.ts'
import { openExchange } from '../../db/exchange/database.ts'
import { municipalities, projections } from '../../db/exchange/municipalities.ts'
import { loadMunicipalities } from '../../db/load/municipalities.ts'
import { secretariatInvitation } from '../../scripts/deploying/invitation-sql.ts'
import { municipalitiesSql } from '../../scripts/deploying/municipalities-sql.ts'
import { findUsableInvitation } from '../../worker/auth/invitations.ts'
import { hashToken } from '../../worker/auth/tokens.ts'

const db = openExchange(env.EXCHANGE)

describe('what a deployment puts into EXCHANGE', () => {
  it('has the municipalities that a local database has, also when put there again', async () => {
    const statements = municipalitiesSql()
    for (const statement of [...statements, ...statements]) {
      expect(new TextEncoder().encode(statement).length).toBeLessThan(100_000)
      await env.EXCHANGE.prepare(statement).run()
    }
    const deployed = await db.select().from(municipalities).orderBy(asc(municipalities.code))
    const projected = await db.select().from(projections).orderBy(asc(projections.code), asc(projections.source))
    await db.delete(projections)
    await db.delete(municipalities)
    await loadMunicipalities(db)
    expect(deployed).toHaveLength(1741)
    expect(await db.select().from(municipalities).orderBy(asc(municipalities.code))).toEqual(deployed)
    expect(projected).toHaveLength(1754)
    const loaded = await db.select().from(projections).orderBy(asc(projections.code), asc(projections.source))
    expect(loaded).toEqual(projected)
    expect(loaded.find(({ code }) => code === '072036')).toMatchObject({
      years: [2020, 2025, 2030, 2035, 2040, 2045, 2050],
      total: [327692, 319847, 309854, 298392, 285511, 271297, 256083],
    })
    expect(deployed.find(({ code }) => code === '232017')).toMatchObject({ similarGroup: '中核市' })
  })

  it("has the first secretariat's invitation, whatever the name", async () => {
    const { code, sql } = await secretariatInvitation("O'Hara 由紀")
    await env.EXCHANGE.prepare(sql).run()
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    const found = await findUsableInvitation(db, await hashToken(code.replaceAll('-', '')))
    expect(found).toMatchObject({ role: 'secretariat', invitee: "O'Hara 由紀", teamId: null, usedAt: null })
    expect(await db.select().from(invitations).where(eq(invitations.role, 'secretariat'))).toHaveLength(1)
  })
})
