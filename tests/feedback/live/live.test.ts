import { createExecutionContext, env, runInDurableObject } from 'cloudflare:test'
import { eq } from 'drizzle-orm'
import { expect, it, onTestFinished } from 'vitest'
import { memberships } from '../../../db/exchange/auth.ts'
import type { LiveRoom, Said } from '../../../worker/feedback/live/room.ts'
import worker from '../../../worker/index.ts'
import { itemsSaying, releasePlan } from '../../support/plans.ts'
import { scenario, type Who } from '../../support/scenario.ts'

async function world() {
  const made = await scenario()
  const release = await releasePlan(made, 'own', itemsSaying('窓口で待つ時間が長い'))
  const path = `/api/live/${release.id}`

  const upgrade = async (who: Who, origin = env.ORIGIN) => {
    const headers = { Cookie: (await made.cookieOf(who)) ?? '', Origin: origin, Upgrade: 'websocket' }
    return worker.fetch(new Request(`${env.ORIGIN}${path}`, { headers }), env, createExecutionContext() as never)
  }
  const enter = async (who: Who) => {
    const answer = (await upgrade(who)) as unknown as { status: number; webSocket: WebSocket & { accept(): void } }
    expect(answer.status).toBe(101)
    const socket = answer.webSocket
    const heard: Said[] = []
    socket.addEventListener('message', ({ data }) => void heard.push(JSON.parse(String(data)) as Said))
    socket.accept()
    onTestFinished(() => socket.close())
    return { socket, heard }
  }
  const send = (text: string) =>
    made.as('advisor').post('/api/remarks', {
      releaseIds: [release.id],
      kind: 'question',
      visibility: 'group',
      text,
      anchor: { level: 'words', itemId: release.snapshot.items[0]!.id, exact: '待つ時間', prefix: '', suffix: '' },
    })
  return { ...made, release, path, upgrade, enter, send }
}

const until = (isSo: () => boolean) => expect.poll(isSo, { timeout: 10_000 }).toBe(true)

it('tells who is there, by side, and that something changed, and no word of it', async () => {
  const made = await world()
  const team = await made.enter('researcher')
  const advisor = await made.enter('advisor')
  const partner = await made.enter('partner')
  const all = { type: 'present', advisors: [`advisor ${made.run}`], team: 1, partners: 1, readers: 0 }
  await until(() => JSON.stringify(team.heard.at(-1)) === JSON.stringify(all))

  const words = 'その間、何を思っていますか'
  expect((await made.send(words)).status).toBe(201)
  for (const { heard } of [team, advisor, partner]) {
    await until(() => heard.some(({ type }) => type === 'changed'))
    expect(JSON.stringify(heard)).not.toContain(words)
    expect(JSON.stringify(heard)).not.toContain('待つ時間')
  }
  const now = (await (await made.as('researcher').get(`${made.path}/remarks`)).json()) as { remarks: object[] }
  expect(now.remarks).toMatchObject([
    { text: words, anchor: { quote: { exact: '待つ時間' } }, landing: { level: 'words' } },
  ])

  partner.socket.close()
  await until(() => JSON.stringify(team.heard.at(-1)) === JSON.stringify({ ...all, partners: 0 }))
})

it('counts a person once, however many pages are open', async () => {
  const made = await world()
  await made.enter('researcher')
  const { heard } = await made.enter('researcher')
  await made.enter('colleague')
  await until(() => JSON.stringify(heard.at(-1)).includes('"team":2'))
})

it('is closed to who may not read the release, and to pages of other sites', async () => {
  const made = await world()
  expect((await made.upgrade('stranger')).status).toBe(404)
  expect((await made.upgrade('nobody')).status).toBe(401)
  expect((await made.upgrade('advisor', 'https://elsewhere.example')).status).toBe(403)
})

it('does not tell other teams', async () => {
  const made = await world()
  const other = await world()
  const { heard } = await other.enter('researcher')
  const { heard: ours } = await made.enter('researcher')
  await made.send('助言')
  await until(() => ours.some(({ type }) => type === 'changed'))
  expect(heard.some(({ type }) => type === 'changed')).toBe(false)
})

it('asks for the right again after half an hour', async () => {
  const made = await world()
  const { socket, heard } = await made.enter('advisor')
  const closed: number[] = []
  socket.addEventListener('close', ({ code }) => void closed.push(code))
  await until(() => heard.length > 0)
  await runInDurableObject(env.LIVE.get(env.LIVE.idFromName(made.teams.own.id)), (_: LiveRoom, state) => {
    for (const seat of state.getWebSockets()) {
      seat.serializeAttachment({ ...(seat.deserializeAttachment() as object), until: Date.now() - 1 })
    }
  })
  await made.db.delete(memberships).where(eq(memberships.userId, made.ids.advisor))
  await made.as('researcher').get('/')
  const { heard: team } = await made.enter('researcher')
  await until(() => closed.includes(4001))
  await until(() => team.length > 0)
  expect(team.at(-1)).toMatchObject({ team: 1, advisors: [] })
  expect((await made.upgrade('advisor')).status).toBe(404)
})

it('leaves a line in the ledger where the remarks quote words, and none where they do not', async () => {
  const made = await world()
  const linesOf = async () =>
    (await env.EXCHANGE.prepare('select count(*) as n from reads where releaseId = ?')
      .bind(made.release.id)
      .first('n')) as number
  await made.as('partner').get(`${made.path}/remarks`)
  expect(await linesOf()).toBe(0)
  await made.send('助言')
  const answer = await (await made.as('partner').get(`${made.path}/remarks`)).text()
  expect(answer).toContain('待つ時間')
  expect(await linesOf()).toBe(1)
})
