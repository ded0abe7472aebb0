import { env } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import { gateReports } from '../../db/exchange/publication.ts'
import { hashOf } from '../../worker/publication/snapshot.ts'
import { gateReport } from '../support/gate-report.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { scenario } from '../support/scenario.ts'
import { releasesOf, submitted, waitingUnchecked } from './submitted.ts'

const same = `id, teamId, number, submissionId, snapshot, sha256, submittedBy, approvedBy, approvedAt`

describe('what left a municipality', () => {
  it.each([
    ['UPDATE', `update releases set snapshot = '{}' where id = ?`],
    ['an UPDATE of its hash', `update releases set sha256 = '' where id = ?`],
    ['DELETE', `delete from releases where id = ?`],
    ['INSERT OR REPLACE', `insert or replace into releases select ${same} from releases where id = ?`],
    [
      'REPLACE under another id',
      `replace into releases select 'x' || id, teamId, number, submissionId, snapshot, sha256, submittedBy, approvedBy, approvedAt from releases where id = ?`,
    ],
    [
      'upsert',
      `insert into releases select ${same} from releases where id = ? on conflict (id) do update set snapshot = '{}'`,
    ],
    ['UPDATE OR REPLACE', `update or replace releases set number = 9 where id = ?`],
    ['a change of its sheets', `update releaseSheets set sheet = 'members' where releaseId = ?`],
    ['fewer sheets', `delete from releaseSheets where releaseId = ?`],
    ['a sheet that it does not hold', `insert into releaseSheets values (?, 'members')`],
  ])('withstands %s', async (_, statement) => {
    const world = await scenario()
    const { id, snapshot } = await releasePlan(world, 'own', itemsSaying('共有'))
    await expect(env.EXCHANGE.prepare(statement).bind(id).run()).rejects.toThrow(/immutable|not in the release/)
    const [release] = await releasesOf(world)
    expect(release?.snapshot).toBe(JSON.stringify(snapshot))
  })

  it.each([
    ['nobody approved', `'pending'`, 'sha256', 'snapshot'],
    ['is other text', `'approved'`, 'sha256', `'{}'`],
    ['has another hash', `'approved'`, `'0'`, 'snapshot'],
  ])('is never what %s', async (_, state, sha256, snapshot) => {
    const world = await scenario()
    const { id } = await submitted(world)
    const { ids, db } = world
    await env.EXCHANGE.prepare(`update submissions set state = ${state}, decidedBy = ? where id = ?`)
      .bind(ids.approver, id)
      .run()
    const insert = env.EXCHANGE.prepare(
      `insert into releases select 'r-' || id, teamId, 1, id, ${snapshot}, ${sha256}, submittedBy, ?, 0 from submissions where id = ?`,
    )
    await expect(insert.bind(ids.approver, id).run()).rejects.toThrow(/was not approved|did not pass the gate/)
    expect(await releasesOf({ ...world, db })).toHaveLength(0)
  })

  it('is never approved by the one who submitted', async () => {
    const world = await scenario()
    const { id } = await submitted(world)
    const { researcher } = world.ids
    await env.EXCHANGE.prepare(`update submissions set state = 'approved', decidedBy = ? where id = ?`)
      .bind(researcher, id)
      .run()
    const insert = env.EXCHANGE.prepare(
      `insert into releases select 'r-' || id, teamId, 1, id, snapshot, sha256, submittedBy, submittedBy, 0 from submissions where id = ?`,
    )
    await expect(insert.bind(id).run()).rejects.toThrow('CHECK')
  })
})

describe('the gate’s report', () => {
  it.each([
    ['UPDATE', `update gateReports set names = 0 where submissionId = ?`],
    ['DELETE', `delete from gateReports where submissionId = ?`],
    ['INSERT OR REPLACE', `insert or replace into gateReports select * from gateReports where submissionId = ?`],
  ])('withstands %s', async (_, statement) => {
    const world = await scenario()
    const { id } = await submitted(world)
    await expect(env.EXCHANGE.prepare(statement).bind(id).run()).rejects.toThrow('report is final')
  })

  it('is of the very bytes that wait', async () => {
    const world = await scenario()
    const id = await waitingUnchecked(world)
    const report = { ...gateReport(await hashOf('another text')), submissionId: id, checkedAt: new Date() }
    await expect(world.db.insert(gateReports).values(report)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('of another text') },
    })
  })

  it('is there before anything leaves, however it is written', async () => {
    const world = await scenario()
    const id = await waitingUnchecked(world)
    const { approver } = world.ids
    await env.EXCHANGE.prepare(`update submissions set state = 'approved', decidedBy = ? where id = ?`)
      .bind(approver, id)
      .run()
    const insert = env.EXCHANGE.prepare(
      `insert into releases select 'r-' || id, teamId, 1, id, snapshot, sha256, submittedBy, ?, 0 from submissions where id = ?`,
    )
    await expect(insert.bind(approver, id).run()).rejects.toThrow('did not pass the gate')
    expect(await releasesOf(world)).toHaveLength(0)
  })
})

describe('what waits for approval', () => {
  it.each([
    ['UPDATE', `update submissions set snapshot = '{}' where id = ?`],
    ['another origin', `update submissions set draftSeq = draftSeq + 1 where id = ?`],
    ['DELETE', `delete from submissions where id = ?`],
    [
      'INSERT OR REPLACE',
      `insert or replace into submissions (id, teamId, number, snapshot, sha256, submittedBy, submittedAt, state)
       select id, teamId, number, '{}', sha256, submittedBy, submittedAt, state from submissions where id = ?`,
    ],
    [
      'REPLACE by another one that waits',
      `replace into submissions (id, teamId, number, snapshot, sha256, submittedBy, submittedAt, state)
       select 'x' || id, teamId, number + 1, '{}', sha256, submittedBy, submittedAt, state from submissions where id = ?`,
    ],
  ])('withstands %s', async (_, statement) => {
    const world = await scenario()
    const { id } = await submitted(world)
    await expect(env.EXCHANGE.prepare(statement).bind(id).run()).rejects.toThrow('frozen')
  })

  it('has one fate', async () => {
    const world = await scenario()
    const { id } = await submitted(world)
    const decide = (state: string) =>
      env.EXCHANGE.prepare(`update submissions set state = ?, decidedBy = ?, decidedAt = 1 where id = ?`)
        .bind(state, world.ids.approver, id)
        .run()
    await decide('returned')
    await expect(decide('pending')).rejects.toThrow('frozen')
    await expect(decide('approved')).rejects.toThrow('frozen')
  })
})
