import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { memberships } from '../../db/exchange/auth.ts'
import { boards } from '../../db/exchange/boards.ts'
import { feedKeys } from '../../db/exchange/notifications.ts'
import { newToken } from '../../worker/auth/tokens.ts'
import { scenario, type Who } from '../support/scenario.ts'

const plan = {
  day: '2099-05-12',
  from: '18:30',
  to: '19:30',
  place: '会議室',
  address: 'https://meet.example.jp/x',
  capacity: null,
}

async function world() {
  const made = await scenario()
  const boardId = `board-${made.run}`
  const board = { id: boardId, kind: 'theme' as const, name: '続ける', purpose: '続ける工夫', createdAt: new Date() }
  await made.db.insert(boards).values(board)
  const body = { kind: 'event', title: '夕方の会 <img src=x onerror=alert(1)> ]]>', text: '本文に書いたこと' }
  const { id } = (await (await made.as('researcher').post(`/api/boards/${boardId}/topics`, body)).json()) as {
    id: string
  }
  await made.as('researcher').put(`/api/gatherings/${id}`, plan)
  await made.as('alumnus').put(`/api/gatherings/${id}/guest`)
  await made.as('researcher').put(`/api/gatherings/${id}`, { ...plan, from: '18:00' })
  const feed = (who: Who, key: string, file: string) => made.as(who).get(`/feeds/${key}/${file}`)
  return { ...made, id, feed }
}

it('answers without a session by a private address, with titles and links and no texts', async () => {
  const { as, feed, id, db, ids } = await world()
  const key = newToken()
  expect((await as('alumnus').put('/api/notices/feed-key', { key })).status).toBe(200)
  const atom = await feed('nobody', key, 'notices.atom')
  expect(atom.headers.get('Content-Type')).toContain('application/atom+xml')
  const text = await atom.text()
  expect(text).toContain('対話会「夕方の会 &lt;img src=x onerror=alert(1)&gt; ]]&gt;」の予定が変わりました')
  expect(text).toContain(`/topics/${id}"`)
  expect(text).not.toContain('本文に書いたこと')
  const calendar = await (await feed('nobody', key, 'gatherings.ics')).text()
  expect(calendar).toContain('SUMMARY:夕方の会')
  expect(calendar).toContain('DTSTART:20990512T090000Z')
  expect(calendar).not.toContain('本文に書いたこと')
  const [row] = await db.select().from(feedKeys).where(eq(feedKeys.userId, ids.alumnus))
  expect(JSON.stringify(row)).not.toContain(key)
})

it('opens nothing by another address, by one that was replaced, nor by one that was stopped', async () => {
  const { as, feed } = await world()
  const [first, second] = [newToken(), newToken()]
  await as('alumnus').put('/api/notices/feed-key', { key: first })
  await as('alumnus').put('/api/notices/feed-key', { key: second })
  expect((await feed('nobody', first, 'notices.atom')).status).toBe(404)
  expect((await feed('nobody', second, 'gatherings.ics')).status).toBe(200)
  expect((await feed('alumnus', newToken(), 'notices.atom')).status).toBe(404)
  expect((await as('alumnus').put('/api/notices/feed-key', { key: 'guess' })).status).toBe(422)
  await as('alumnus').delete('/api/notices/feed-key')
  expect((await feed('nobody', second, 'notices.atom')).status).toBe(404)
})

it('tells nothing more of a board that the owner no longer reads', async () => {
  const { as, feed, db, ids } = await world()
  const key = newToken()
  await as('alumnus').put('/api/notices/feed-key', { key })
  await db.delete(memberships).where(eq(memberships.userId, ids.alumnus))
  expect(await (await feed('nobody', key, 'notices.atom')).text()).not.toContain('夕方の会')
  expect(await (await feed('nobody', key, 'gatherings.ics')).text()).not.toContain('夕方の会')
})
