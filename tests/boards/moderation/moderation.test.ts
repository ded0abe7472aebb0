import { env } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { user } from '../../../db/exchange/auth.ts'
import { boardMembers, boardMessages, boards } from '../../../db/exchange/boards.ts'
import { boardActions, boardReports } from '../../../db/exchange/moderation.ts'
import { emptyHidden } from '../../../worker/boards/moderation/acting.ts'
import { sweep } from '../../support/sweep.ts'
import { scenario, type Who } from '../../support/scenario.ts'

const day = 24 * 60 * 60 * 1000

/** A board with a moderator, and one of its messages. */
async function world(more: { allowsAnonymous?: boolean; isAnonymous?: boolean } = {}) {
  const made = await scenario()
  const { as, db, run, ids } = made
  const boardId = `board-${run}`
  const words = `言い過ぎた言葉${run}`
  const { allowsAnonymous = false, isAnonymous = false } = more
  const board = {
    id: boardId,
    kind: 'theme' as const,
    name: '続ける',
    purpose: '続ける工夫',
    createdAt: new Date(),
    allowsAnonymous,
  }
  await db.insert(boards).values(board)
  await db.insert(boardMembers).values({ boardId, userId: ids.colleague, isModerator: true, since: new Date() })
  const body = { kind: 'talk', title: `件名${run}`, text: words, isAnonymous }
  const sent = await as('alumnus').post(`/api/boards/${boardId}/topics`, body)
  const { id: topicId } = (await sent.json()) as { id: string }
  const [message] = await db.select().from(boardMessages).where(eq(boardMessages.topicId, topicId))
  const path = `/api/moderation/messages/${message!.id}`
  const report = (who: Who, text = '') => as(who).post(`${path}/reports`, { reason: 'abuse', text })
  const hide = (isHidden = true) => as('colleague').put(`${path}/hiding`, { isHidden, reason: 'abuse' })
  const say = (who: Who, text = 'ひとこと') =>
    as(who).post(`/api/boards/topics/${topicId}/messages`, { text, replyTo: null })
  const textFor = async (who: Who, address: string) => (await as(who).get(address)).text()
  return { ...made, boardId, topicId, words, messageId: message!.id, path, report, hide, say, textFor }
}

describe('a report', () => {
  it('reaches the moderators of the board, once of each reader, and nobody else', async () => {
    const made = await world()
    for (const _ of [1, 2]) expect((await made.report('stranger', '読んでつらくなりました')).status).toBe(201)
    await made.report('partner')
    expect(await made.db.$count(boardReports, eq(boardReports.messageId, made.messageId))).toBe(2)
    const queue = await made.textFor('colleague', '/boards/reports')
    expect(queue).toContain('読んでつらくなりました')
    expect(queue).toContain(made.words)
    expect(queue).not.toContain(`stranger ${made.run}`)
    expect(await made.textFor('colleague', '/')).toContain('掲示板の通報が1件')
    for (const who of ['alumnus', 'stranger', 'secretariat'] as const) {
      expect(await made.textFor(who, '/boards/reports')).not.toContain(made.words)
    }
  })

  it('shows who made it that it was made, until it is settled', async () => {
    const made = await world()
    await made.report('stranger')
    const says = async (who: Who) =>
      (await made.textFor(who, `/topics/${made.topicId}`)).includes('管理者に知らせました')
    expect([await says('stranger'), await says('partner')]).toEqual([true, false])
    await made.as('colleague').post(`${made.path}/settlement`)
    expect(await says('stranger')).toBe(false)
  })

  it('is settled by what is done about it, or by nothing', async () => {
    const made = await world()
    await made.report('stranger')
    expect((await made.as('colleague').post(`${made.path}/settlement`)).status).toBe(200)
    expect(await made.textFor('colleague', '/boards/reports')).not.toContain(made.words)
  })
})

describe('a hidden message', () => {
  it('is read by moderators alone, with its title, on every page, and can be shown again', async () => {
    const made = await world()
    const title = `件名${made.run}`
    await made.say('stranger', '返信です')
    expect((await made.hide()).status).toBe(200)
    for (const who of ['stranger', 'alumnus'] as const) {
      for (const address of [`/topics/${made.topicId}`, `/boards/${made.boardId}`, '/boards', '/notices']) {
        const page = await made.textFor(who, address)
        expect(page, `${who} ${address}`).not.toContain(made.words)
        expect(page, `${who} ${address}`).not.toContain(title)
      }
    }
    expect(await made.textFor('stranger', `/topics/${made.topicId}`)).toContain(
      '管理者が非表示にしました（人を傷つける・攻撃的）',
    )
    expect(await made.textFor('colleague', `/topics/${made.topicId}`)).toContain(made.words)
    // Who answered finds the answer, and takes it along, without the title.
    const found = await made.as('stranger').post('/api/boards/searches', { words: '返信です' })
    expect(((await found.json()) as { hits: object[] }).hits.length).toBeGreaterThan(0)
    for (const answer of [
      await made.as('stranger').post('/api/boards/searches', { words: '返信です' }),
      await made.as('stranger').get('/api/auth/account/data.json'),
    ]) {
      const text = await answer.text()
      expect(text).toContain('返信です')
      expect(text).not.toContain(title)
    }
    await made.hide(false)
    expect(await made.textFor('stranger', `/topics/${made.topicId}`)).toContain(made.words)
    expect(await made.textFor('stranger', `/boards/${made.boardId}`)).toContain(title)
  })

  it('cannot be reworded, and its earlier wordings are hidden with it', async () => {
    const made = await world()
    const path = `/api/boards/messages/${made.messageId}`
    const first = `${made.words}、もっとひどい`
    await made.as('alumnus').put(path, { text: first })
    await made.as('alumnus').put(path, { text: 'やわらかくした' })
    await made.hide()
    expect((await made.as('alumnus').put(path, { text: '出し直す' })).status).toBe(404)
    expect(await made.textFor('stranger', `/topics/${made.topicId}`)).not.toContain('もっとひどい')
    await expect(
      env.EXCHANGE.prepare(`update boardMessages set text = '出し直す' where id = ?`).bind(made.messageId).run(),
    ).rejects.toThrow('hidden')
  })

  it('is emptied after thirty days, and not before', async () => {
    const made = await world()
    await made.hide()
    await emptyHidden(made.db, Date.now() + 29 * day)
    expect(await made.textFor('colleague', `/topics/${made.topicId}`)).toContain(made.words)
    await emptyHidden(made.db, Date.now() + 31 * day)
    expect(await sweep(env.EXCHANGE, made.words)).toEqual([])
    expect(await sweep(env.EXCHANGE, `件名${made.run}`)).toEqual([])
    expect((await made.hide(false)).status).toBe(409)
  })
})

describe('who wrote it', () => {
  it('is warned, on the next visit and until it was read', async () => {
    const made = await world()
    const warning = { reason: 'abuse', text: '人ではなく、ことについて書いてください' }
    expect((await made.as('colleague').post(`${made.path}/warnings`, warning)).status).toBe(201)
    expect(await made.textFor('stranger', '/boards')).not.toContain(warning.text)
    expect(await made.textFor('alumnus', '/boards')).toContain(warning.text)
    const id = (await env.EXCHANGE.prepare('select id from boardWarnings where messageId = ?')
      .bind(made.messageId)
      .first('id')) as string
    await made.as('stranger').post(`/api/moderation/warnings/${id}/reading`)
    expect(await made.textFor('alumnus', '/boards')).toContain(warning.text)
    await made.as('alumnus').post(`/api/moderation/warnings/${id}/reading`)
    expect(await made.textFor('alumnus', '/boards')).not.toContain(warning.text)
  })

  it('writes no more in this board for the time, and is told until when', async () => {
    const made = await world()
    await made.as('colleague').put(`${made.path}/mute`, { reason: 'abuse', days: 7 })
    const refused = await made.say('alumnus')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('まで書き込めません')
    expect((await made.as('alumnus').put(`/api/boards/messages/${made.messageId}`, { text: '直す' })).status).toBe(422)
    expect(await made.textFor('alumnus', `/topics/${made.topicId}`)).toContain('まで書き込めません')
    expect((await made.say('stranger')).status).toBe(201)
    // A request that was checked before the mute.
    await expect(
      made.db.insert(boardMessages).values({
        id: 'late',
        topicId: made.topicId,
        number: 9,
        threadNumber: 9,
        authorId: made.ids.alumnus,
        text: '遅れて',
        at: new Date(),
      }),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining('muted') } })
    await made.as('colleague').put(`${made.path}/mute`, { reason: 'abuse', days: 0 })
    expect((await made.say('alumnus')).status).toBe(201)
  })

  it('is found out in an anonymous topic after a report only, and that leaves a line', async () => {
    const made = await world({ allowsAnonymous: true, isAnonymous: true })
    const look = (who: Who) => made.as(who).post(`${made.path}/looks`)
    expect((await look('colleague')).status).toBe(403)
    await made.report('colleague')
    expect((await look('colleague')).status).toBe(403)
    await made.report('stranger')
    await made.as('colleague').post(`${made.path}/settlement`)
    expect((await look('colleague')).status).toBe(403)
    await made.report('partner')
    expect((await look('stranger')).status).toBe(403)
    const answer = await look('colleague')
    expect(await answer.json()).toEqual({ name: `alumnus ${made.run}` })
    expect(await made.textFor('alumnus', `/boards/${made.boardId}/record`)).toContain('匿名の発言を書いた人を確かめた')
  })
})

describe('the record of a board', () => {
  it('says what was done and why, to its readers, without names', async () => {
    const made = await world()
    await made.hide()
    await made.as('colleague').put(`${made.path}/mute`, { reason: 'secrecy', days: 30 })
    await made.as('colleague').put(`/api/boards/topics/${made.topicId}/state`, { isPinned: false, isClosed: true })
    const page = await made.textFor('stranger', `/boards/${made.boardId}/record`)
    for (const words of ['発言を非表示にした', '書き込みを止めた', '30日間', '守秘義務に触れる', '話題を締め切った']) {
      expect(page).toContain(words)
    }
    for (const who of ['colleague', 'alumnus'] as const) {
      expect(page).not.toContain(made.ids[who])
      expect(page).not.toContain(`${who} ${made.run}`)
    }
    await expect(made.db.delete(boardActions).where(eq(boardActions.boardId, made.boardId))).rejects.toThrow()
  })

  it('is where the secretariat names moderators and dismisses them', async () => {
    const made = await world()
    const path = `/api/moderation/boards/${made.boardId}/moderators`
    const email = `partner-${made.run}@example.jp`
    const hideAs = (who: Who) => made.as(who).put(`${made.path}/hiding`, { isHidden: true, reason: 'other' })
    expect((await hideAs('partner')).status).toBe(403)
    expect((await made.as('colleague').post(path, { email })).status).toBe(403)
    expect((await made.as('secretariat').post(path, { email: 'nobody@example.jp' })).status).toBe(422)
    for (const _ of [1, 2]) expect((await made.as('secretariat').post(path, { email })).status).toBe(201)
    expect(await made.textFor('secretariat', `/boards/${made.boardId}/record`)).toContain(`partner ${made.run}`)
    expect((await hideAs('partner')).status).toBe(200)
    expect((await made.as('secretariat').delete(`${path}/${made.ids.partner}`)).status).toBe(200)
    expect((await hideAs('partner')).status).toBe(403)
  })

  it('of one board gives no right in another', async () => {
    const made = await world()
    const other = await world()
    await other.db
      .insert(boardMembers)
      .values({ boardId: other.boardId, userId: made.ids.stranger, isModerator: true, since: new Date() })
    expect((await made.as('stranger').put(`${other.path}/hiding`, { isHidden: true, reason: 'other' })).status).toBe(
      200,
    )
    expect((await made.as('stranger').put(`${made.path}/hiding`, { isHidden: true, reason: 'other' })).status).toBe(403)
  })
})

describe('a new account', () => {
  it('writes five messages a day and no links, also not by rewording or all at once', async () => {
    const made = await world()
    await made.db
      .update(user)
      .set({ createdAt: new Date(Date.now() - day) })
      .where(eq(user.id, made.ids.stranger))
    expect(await made.textFor('stranger', `/topics/${made.topicId}`)).toContain('登録から7日間')
    const link = await made.say('stranger', '[資料](https://example.jp)')
    expect(link.status).toBe(422)
    expect(await link.text()).toContain('リンクを書けません')
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => made.say('stranger', `${n}番め`)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5)
    expect(await (await made.say('stranger')).text()).toContain('24時間に5件まで')
    const [mine] = await made.db.select().from(boardMessages).where(eq(boardMessages.authorId, made.ids.stranger))
    const reworded = await made.as('stranger').put(`/api/boards/messages/${mine!.id}`, { text: 'www.example.jp' })
    expect(reworded.status).toBe(422)
    expect((await made.say('alumnus', 'https://example.jp')).status).toBe(201)
  })
})
