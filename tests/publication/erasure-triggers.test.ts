import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { erasureTargets } from '../../db/exchange/erasures.ts'
import { releases, submissions, withdrawals } from '../../db/exchange/publication.ts'
import { erasedSnapshot } from '../../worker/publication/snapshot.ts'
import { releasesOf } from './submitted.ts'
import { confirm, submissionOf, told } from './erasure-asked.ts'

const same = `id, teamId, number, submissionId, '${erasedSnapshot}', sha256, submittedBy, approvedBy, approvedAt`

describe('a release', () => {
  it.each<[string, string]>([
    ['other text', `update releases set snapshot = '{}' where id = ?`],
    ['another hash', `update releases set snapshot = '${erasedSnapshot}', sha256 = '' where id = ?`],
    ['another number', `update releases set snapshot = '${erasedSnapshot}', number = 9 where id = ?`],
    ['another approver', `update releases set snapshot = '${erasedSnapshot}', approvedBy = submittedBy where id = ?`],
    ['another team', `update releases set snapshot = '${erasedSnapshot}', teamId = 'x' where id = ?`],
    ['DELETE', `delete from releases where id = ?`],
    ['REPLACE', `replace into releases select ${same} from releases where id = ?`],
    [
      'upsert',
      `insert into releases select ${same} from releases where id = ? on conflict (id) do update set number = 9`,
    ],
    ['UPDATE OR REPLACE', `update or replace releases set number = 9 where id = ?`],
  ])('allows no other change, before and after it is emptied: %s', async (_, statement) => {
    const { world, ask, id, first } = await told()
    await ask()
    const refused = () =>
      expect(env.EXCHANGE.prepare(statement).bind(first.id).run()).rejects.toThrow(/immutable|was not approved/)
    await refused()
    expect((await releasesOf(world))[0]?.snapshot).toBe(JSON.stringify(first.snapshot))
    await confirm(world, id)
    await refused()
    expect((await releasesOf(world))[0]).toMatchObject({ snapshot: erasedSnapshot, sha256: first.sha256, number: 1 })
  })

  it.each(['no erasure', 'no confirmation', 'another target'] as const)('is not emptied with %s', async (lacking) => {
    const { world, ask, id, first, other } = await told()
    const { db, ids } = world
    const at = new Date()
    if (lacking !== 'no erasure') await ask()
    const aim = lacking === 'another target' ? other : first
    await db
      .insert(withdrawals)
      .values({ releaseId: aim.id, reason: '誤り', withdrawnBy: ids.approver, withdrawnAt: at })
    if (lacking === 'another target') await confirm(world, id)
    const empty = db.update(releases).set({ snapshot: erasedSnapshot }).where(eq(releases.id, aim.id))
    await expect(empty).rejects.toThrow()
    const submission = await submissionOf(world, aim.id)
    await expect(
      db.update(submissions).set({ snapshot: erasedSnapshot, reason: null }).where(eq(submissions.id, submission)),
    ).rejects.toThrow()
    expect((await releasesOf(world)).find((each) => each.id === aim.id)?.snapshot).toBe(JSON.stringify(aim.snapshot))
  })
})

describe('the record of an erasure', () => {
  it.each([
    ['UPDATE', `update erasures set draftSeq = 0 where id = ?`],
    ['a second confirmation', `update erasures set confirmedAt = 5 where id = ?`],
    ['DELETE', `delete from erasures where id = ?`],
    [
      'REPLACE',
      `replace into erasures (id, teamId, draftSeq, askedBy, askedAt) select id, teamId, 0, askedBy, askedAt from erasures where id = ?`,
    ],
    ['a target less', `delete from erasureTargets where erasureId = ?`],
    [
      'another target',
      `insert into erasureTargets select e.id, s.id from erasures e join submissions s where e.id = ?`,
    ],
    ['a withdrawal’s reason', `update withdrawals set reason = 'x' where exists (select ?)`],
  ])('withstands %s', async (_, statement) => {
    const { world, ask, id } = await told()
    await ask()
    await confirm(world, id)
    const targets = await world.db.select().from(erasureTargets).where(eq(erasureTargets.erasureId, id))
    await expect(env.EXCHANGE.prepare(statement).bind(id).run()).rejects.toThrow(/once|not a target|final/)
    expect(await world.db.select().from(erasureTargets).where(eq(erasureTargets.erasureId, id))).toEqual(targets)
  })
})
