import { env } from 'cloudflare:test'
import { eq, inArray } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { alignments, meanings } from '../../db/exchange/alignments.ts'
import { memberships } from '../../db/exchange/auth.ts'
import { erasures } from '../../db/exchange/erasures.ts'
import { submissions } from '../../db/exchange/publication.ts'
import { erasedSnapshot } from '../../worker/publication/snapshot.ts'
import { releasePlan } from '../support/plans.ts'
import { type Who } from '../support/scenario.ts'
import { sweep } from '../support/sweep.ts'
import { releasesOf, stateOf, submitted } from './submitted.ts'
import { confirm, textFor, told } from './erasure-asked.ts'

describe('asking for an erasure', () => {
  it('takes back what waits, empties what nobody approved, and leaves releases to the second person', async () => {
    const { world, ask, words, first } = await told()
    const returned = await submitted(world, `差し戻される文${words}`)
    await world.as('approver').post(`/api/submissions/${returned.id}/return`, { reason: `${words}を直してください` })
    const waiting = await submitted(world, `待っている文${words}`)
    await ask({ submissionIds: [returned.id, waiting.id] })

    expect(await stateOf(world, waiting.id)).toBe('void')
    const left = await world.db
      .select()
      .from(submissions)
      .where(inArray(submissions.id, [returned.id, waiting.id]))
      .orderBy(submissions.number)
    expect(left.map(({ snapshot, reason }) => [snapshot, reason])).toEqual([
      [erasedSnapshot, null],
      [erasedSnapshot, null],
    ])
    expect(left.map(({ sha256 }) => sha256)).toEqual([returned.sha256, waiting.sha256])
    expect((await world.as('partner').get(`/releases/${first.id}`)).status).toBe(200)
    const page = await (await world.as('approver').get(`/submissions/${returned.id}`)).text()
    expect(page).toContain('回答者の申し出により消去されました')
    expect(page).not.toContain(words)
  })

  it('has one effect, however often it is asked', async () => {
    const { world, ask, id } = await told()
    await ask()
    await ask()
    expect(await world.db.$count(erasures, eq(erasures.id, id))).toBe(1)
  })

  it('refuses what was made from the draft before it and arrives after it', async () => {
    const { world, ask } = await told()
    await ask()
    await expect(submitted(world, '前の下書きの文', 4)).rejects.toThrow('guards')
    await expect(
      env.EXCHANGE.prepare(
        `insert into submissions (id, teamId, number, snapshot, sha256, submittedBy, submittedAt, draftSeq, state)
         values ('late', ?, 77, '{}', '', ?, 1, 4, 'pending')`,
      )
        .bind(world.teams.own.id, world.ids.researcher)
        .run(),
    ).rejects.toThrow('erased since')
    expect((await submitted(world, '新しい文', 5)).number).toBeGreaterThan(0)
  })

  it('counts what arrived after the search as holding the words', async () => {
    const { world, ask, words } = await told()
    const late = await submitted(world, `遅れて来た${words}`)
    await ask({ lookedUpTo: late.number - 1 })
    expect(await sweep(env.EXCHANGE, `遅れて来た${words}`)).toEqual([])
  })

  it('is nobody’s but the team’s', async () => {
    const { world, ask } = await told()
    await expect(ask({ viewer: world.ids.stranger })).rejects.toThrow('guards')
    expect(await world.db.select().from(erasures).where(eq(erasures.teamId, world.teams.own.id))).toEqual([])
  })
})

describe('the second person', () => {
  it('lets the releases be withdrawn and emptied: the words are in no table', async () => {
    const { world, ask, id, words, first, second, other } = await told()
    // Read, searched, withdrawn before with a reason that quotes it.
    await world.as('partner').get(`/releases/${first.id}`)
    await world.as('approver').post(`/api/releases/${second.id}/withdrawal`, { reason: `${words}が残っていた` })
    await ask()
    expect(await sweep(env.EXCHANGE, words)).toContain('releases.snapshot')

    expect(await textFor(world, 'approver', '/')).toContain('回答者の言葉を消去する')
    const page = await textFor(world, 'approver', `/erasures/${id}`)
    expect(page).toContain('第1版')
    expect(page).toContain('第2版')
    expect(page).not.toContain('第3版')
    expect(page).not.toContain(words)
    expect((await confirm(world, id)).status).toBe(201)

    expect(await sweep(env.EXCHANGE, words)).toEqual([])
    const rows = await releasesOf(world)
    for (const { id: releaseId, snapshot, sha256 } of rows) {
      const gone = releaseId !== other.id
      expect(snapshot === erasedSnapshot).toBe(gone)
      if (releaseId === first.id) expect(sha256).toBe(first.sha256)
    }
    expect(await textFor(world, 'partner', `/releases/${first.id}`)).toContain('破棄していただきたいもの')
    expect((await world.as('partner').get(`/releases/${other.id}`)).status).toBe(200)
    expect(await textFor(world, 'approver', `/releases/${second.id}`)).toContain('回答者の申し出による消去')
    expect(await textFor(world, 'researcher', `/erasures/${id}`)).toContain('消去しました')
    expect(await textFor(world, 'approver', '/')).not.toContain('回答者の言葉を消去する')
  })

  it('lets go what was computed from the words as well', async () => {
    const { world, ask, id, first, other } = await told()
    const at = new Date()
    const vectors = Buffer.from([1, 2, 3])
    const pair = (a: string, b: string) => {
      const [releaseA, releaseB] = [a, b].toSorted() as [string, string]
      return { releaseA, releaseB, method: 'words', links: '[]', at }
    }
    const theirs = await releasePlan(world, 'partner', [])
    await world.db.batch([
      ...[first, other].map((each) =>
        world.db.insert(meanings).values({ releaseId: each.id, model: 'm', vectors, at }),
      ),
      ...[first, other].map((each) => world.db.insert(alignments).values(pair(each.id, theirs.id))),
    ] as never)
    await ask()
    await confirm(world, id)
    const left = await world.db.select().from(meanings)
    expect(left.map(({ releaseId }) => releaseId).filter((each) => each.includes(world.run))).toEqual([other.id])
    const pairs = await world.db.select().from(alignments)
    expect(pairs.some(({ releaseA, releaseB }) => [releaseA, releaseB].includes(first.id))).toBe(false)
    expect(pairs.some(({ releaseA, releaseB }) => [releaseA, releaseB].includes(other.id))).toBe(true)
  })

  it.each<[Who, number]>([
    ['researcher', 403],
    ['colleague', 403],
    ['partner', 404],
    ['partnerApprover', 404],
    ['strangerApprover', 404],
    ['advisor', 404],
    ['alumnus', 404],
    ['secretariat', 404],
    ['nobody', 401],
  ])('is not %s (%i)', async (who, status) => {
    const { world, ask, id, first } = await told()
    await ask()
    expect((await world.as(who).post(`/api/erasures/${id}/confirmation`)).status).toBe(status)
    expect((await releasesOf(world)).find((each) => each.id === first.id)?.snapshot).not.toBe(erasedSnapshot)
  })

  it('is never the one who asked', async () => {
    const { world, ask, id } = await told()
    const { ids, municipalities, db } = world
    await db.insert(memberships).values({
      id: crypto.randomUUID(),
      userId: ids.researcher,
      role: 'approver',
      municipalityCode: municipalities.own.code,
      since: new Date(),
    })
    await ask()
    expect((await confirm(world, id, 'researcher')).status).toBe(403)
    expect(await textFor(world, 'researcher', `/erasures/${id}`)).toContain('求めた本人は確かめられません')
    await expect(
      db.update(erasures).set({ confirmedBy: ids.researcher, confirmedAt: new Date() }).where(eq(erasures.id, id)),
    ).rejects.toThrow()
  })

  it('confirms once, also twice at once and while somebody withdraws', async () => {
    const { world, ask, id, words, first } = await told()
    await ask()
    const answers = await Promise.all([
      confirm(world, id),
      confirm(world, id),
      world.as('approver').post(`/api/releases/${first.id}/withdrawal`, { reason: `${words}があった` }),
    ])
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0)
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
    expect(
      answers
        .slice(0, 2)
        .map(({ status }) => status)
        .toSorted((a, b) => a - b),
    ).toEqual([201, 409])
    expect(await sweep(env.EXCHANGE, words)).toEqual([])
  })

  it('who lets a submission out at the very moment does not save it', async () => {
    for (let round = 0; round < 8; round++) {
      const { world, ask, id, words } = await told()
      const waiting = await submitted(world, `待っている文${words}`)
      await Promise.all([
        ask({ submissionIds: [waiting.id] }),
        world.as('approver').post(`/api/submissions/${waiting.id}/approval`, { sha256: waiting.sha256 }),
      ])
      expect((await confirm(world, id)).status).toBe(201)
      expect(await sweep(env.EXCHANGE, words)).toEqual([])
    }
  }, 120_000)
})
