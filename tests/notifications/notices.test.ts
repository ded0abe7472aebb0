import { env } from 'cloudflare:test'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { memberships, user } from '../../db/exchange/auth.ts'
import { boards } from '../../db/exchange/boards.ts'
import { notices, outbox } from '../../db/exchange/notifications.ts'
import { lastMonday, lastMorning, mailNotices } from '../../worker/notifications/mailing.ts'
import { submitted } from '../publication/submitted.ts'
import { itemsSaying, releasePlan } from '../support/plans.ts'
import { people, scenario, type Scenario, type Who } from '../support/scenario.ts'

const day = 24 * 60 * 60 * 1000
const words = '窓口で待つ時間が長い'

async function textFor({ as }: Scenario, who: Who) {
  const answer = await as(who).get('/notices')
  expect(answer.status).toBe(200)
  return answer.text()
}

async function whoReads(made: Scenario, said: string) {
  const found: Who[] = []
  for (const who of people) if ((await textFor(made, who)).includes(said)) found.push(who)
  return found
}

async function remarked() {
  const made = await scenario()
  const release = await releasePlan(made, 'own', itemsSaying(words))
  const body = {
    releaseIds: [release.id],
    kind: 'question',
    visibility: 'team',
    text: '誰が待っていますか',
    anchor: { level: 'plan' },
  }
  const sent = await made.as('advisor').post('/api/remarks', body)
  const [id] = ((await sent.json()) as { ids: string[] }).ids
  return { ...made, release, remarkId: id! }
}

const mailsTo = async ({ db, ids }: Scenario, who: keyof Scenario['ids']) => {
  const person = await db.select().from(user).where(eq(user.id, ids[who])).get()
  return db.select().from(outbox).where(eq(outbox.recipient, person!.email))
}

describe('a notice', () => {
  it('of a submission reaches the second person, of its return the team', async () => {
    const made = await scenario()
    const { id } = await submitted(made)
    expect(await whoReads(made, '承認が依頼されました')).toEqual(['approver'])
    await made.as('approver').post(`/api/submissions/${id}/return`, { reason: '数字を確かめてください' })
    expect(await whoReads(made, '差し戻されました')).toEqual(['researcher', 'colleague'])
    expect(await textFor(made, 'researcher')).not.toContain('数字を確かめて')
  })

  it('of a remark reaches its team, of the answer its author, and says nothing of what they say', async () => {
    const made = await remarked()
    expect(await whoReads(made, '助言が届きました')).toEqual(['researcher', 'colleague'])
    expect(await textFor(made, 'researcher')).toContain(`/teams/${made.teams.own.id}/remarks#remark-${made.remarkId}`)
    await made
      .as('colleague')
      .post(`/api/remarks/${made.remarkId}/answers`, { state: 'declined', reason: '来年度に', base: 0 })
    expect(await whoReads(made, '対応を残しました')).toEqual(['advisor'])
    const page = await textFor(made, 'advisor')
    expect(page).toContain(`/releases/${made.release.id}/remarks#remark-${made.remarkId}`)
    for (const text of ['来年度に', '誰が待っていますか', words]) expect(page).not.toContain(text)
  })

  it('of a release reaches who is concerned with it, and is gone when it is withdrawn; its readers are told of that', async () => {
    const made = await scenario()
    const { id } = await submitted(made)
    const { sha256 } = (await env.EXCHANGE.prepare('select sha256 from submissions where id = ?').bind(id).first()) as {
      sha256: string
    }
    expect((await made.as('approver').post(`/api/submissions/${id}/approval`, { sha256 })).status).toBe(201)
    expect(await whoReads(made, '新しい共有版が読めます')).toEqual(['researcher', 'colleague', 'partner', 'advisor'])
    const release = (await env.EXCHANGE.prepare('select id from releases where submissionId = ?')
      .bind(id)
      .first('id')) as string
    await made.as('partner').get(`/releases/${release}`)
    await made.as('approver').post(`/api/releases/${release}/withdrawal`, { reason: '誤り' })
    expect(await whoReads(made, '新しい共有版が読めます')).toEqual([])
    expect(await whoReads(made, '取り下げられました')).toEqual(['researcher', 'colleague', 'partner'])
  })

  it('of a remark is gone for who may no longer read it', async () => {
    const made = await remarked()
    await made.as('colleague').post(`/api/remarks/${made.remarkId}/answers`, { state: 'received', reason: '', base: 0 })
    await made.db.delete(memberships).where(eq(memberships.userId, made.ids.advisor))
    expect(await textFor(made, 'advisor')).not.toContain('対応を残しました')
  })

  it('is unread until all are marked as read', async () => {
    const made = await remarked()
    expect(await textFor(made, 'researcher')).toContain('未読')
    expect(await (await made.as('researcher').get('/')).text()).toContain('未読 1件')
    for (const _ of [1, 2]) expect((await made.as('researcher').post('/api/notices/readings')).status).toBe(200)
    expect(await (await made.as('researcher').get('/')).text()).not.toContain('未読 1件')
    expect(await (await made.as('colleague').get('/')).text()).toContain('未読 1件')
  })
})

describe('mail', () => {
  it('goes out at the time that was chosen, once, and holds no text', async () => {
    const made = await remarked()
    await made.as('researcher').put('/api/notices/mail', { topic: 'remark', mail: 'now' })
    const now = Date.now()
    await Promise.all([mailNotices(env, now), mailNotices(env, now)])
    await mailNotices(env, now)
    const [mail, ...more] = await mailsTo(made, 'researcher')
    expect(more).toEqual([])
    expect(mail!.text).toContain('助言が届きました')
    expect(mail!.text).toContain(`${env.ORIGIN}/teams/${made.teams.own.id}/remarks#remark-${made.remarkId}`)
    for (const text of ['誰が待っていますか', words]) expect(mail!.text + mail!.subject).not.toContain(text)

    expect(await mailsTo(made, 'colleague')).toEqual([])
    await mailNotices(env, now + day)
    await mailNotices(env, now + day)
    expect(await mailsTo(made, 'colleague')).toHaveLength(1)
  })

  it('tells of several in one digest, and never whom chose so', async () => {
    const made = await remarked()
    await made.as('advisor').post('/api/remarks', {
      releaseIds: [made.release.id],
      kind: 'praise',
      visibility: 'team',
      text: 'よいと思います',
      anchor: { level: 'plan' },
    })
    await made.as('researcher').put('/api/notices/mail', { topic: 'remark', mail: 'never' })
    await mailNotices(env, Date.now() + day)
    expect(await mailsTo(made, 'researcher')).toEqual([])
    const mails = await mailsTo(made, 'colleague')
    expect(mails.map(({ subject }) => subject)).toEqual(['アクションプラン交流：お知らせ2件'])
  })

  it('is silent about what may no longer be known', async () => {
    const made = await remarked()
    await made.as('colleague').post(`/api/remarks/${made.remarkId}/answers`, { state: 'received', reason: '', base: 0 })
    await made.as('approver').post(`/api/releases/${made.release.id}/withdrawal`, { reason: '誤り' })
    await mailNotices(env, Date.now() + day)
    for (const { text } of await mailsTo(made, 'advisor')) expect(text).not.toContain('対応を残しました')
  })

  it('that could not be sent is sent by a later run, and keeps nobody else from theirs', async () => {
    const made = await remarked()
    const address = (await made.db.select().from(user).where(eq(user.id, made.ids.researcher)).get())!.email
    await env.EXCHANGE.prepare(
      `create trigger broken before insert on outbox when new.recipient = '${address}' begin select raise(abort, 'no way'); end`,
    ).run()
    await mailNotices(env, Date.now() + day)
    expect(await mailsTo(made, 'colleague')).toHaveLength(1)
    expect(await mailsTo(made, 'researcher')).toEqual([])
    await env.EXCHANGE.prepare('drop trigger broken').run()
    await mailNotices(env, Date.now() + day)
    expect(await mailsTo(made, 'researcher')).toHaveLength(1)
  })

  it('is due from seven in the morning in Japan', () => {
    const at = (time: string) => Date.parse(`${time}+09:00`)
    expect(lastMorning(at('2026-11-27T06:59:59'))).toBe(at('2026-11-26T07:00:00'))
    expect(lastMorning(at('2026-11-27T07:00:00'))).toBe(at('2026-11-27T07:00:00'))
    // A Friday, and the Monday before it.
    expect(lastMonday(at('2026-11-27T12:00:00'))).toBe(at('2026-11-23T07:00:00'))
    expect(lastMonday(at('2026-11-23T06:59:00'))).toBe(at('2026-11-16T07:00:00'))
  })

  it('leaves nothing behind with the account', async () => {
    const made = await remarked()
    expect(await made.db.$count(notices, and(eq(notices.userId, made.ids.colleague)))).toBe(1)
    await made.db.delete(user).where(eq(user.id, made.ids.colleague))
    expect(await made.db.$count(notices, eq(notices.userId, made.ids.colleague))).toBe(0)
  })
})

it('refuses a topic and a time that there are not', async () => {
  const made = await scenario()
  for (const body of [
    { topic: 'plans', mail: 'now' },
    { topic: 'remark', mail: 'hourly' },
  ]) {
    expect((await made.as('researcher').put('/api/notices/mail', body)).status).toBe(422)
  }
})

it('of a message reaches who wrote in the topic, with its title and a way to it', async () => {
  const made = await scenario()
  const boardId = `board-${made.run}`
  await made.db
    .insert(boards)
    .values({ id: boardId, kind: 'theme', name: '続ける', purpose: '続ける工夫', createdAt: new Date() })
  const body = { kind: 'talk', title: '続け方を持ち寄る', text: 'どうしていますか' }
  const sent = await made.as('alumnus').post(`/api/boards/${boardId}/topics`, body)
  const { id } = (await sent.json()) as { id: string }
  await made.as('stranger').post(`/api/boards/topics/${id}/messages`, { text: '月に一度集まります', replyTo: null })
  expect(await whoReads(made, '話題「続け方を持ち寄る」')).toEqual(['alumnus'])
  const page = await textFor(made, 'alumnus')
  expect(page).toContain(`/topics/${id}#message-2`)
  expect(page).not.toContain('月に一度集まります')
})
