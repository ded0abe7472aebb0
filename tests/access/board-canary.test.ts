import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { boardMessages } from '../../db/exchange/boards.ts'
import { people, type Who } from '../support/scenario.ts'
import { ask, everythingOf, reads, routes } from './ask.ts'
import { accessWorld } from './world.ts'

const group: Who[] = ['researcher', 'colleague', 'partner']
const outside: Who[] = [...people.filter((who) => !group.includes(who)), 'nobody']

// The words of a tag that somebody follows are their own. Who leaves, or signs out, is asked nothing more.
const shown = reads.filter((route) => route !== 'GET /boards/following' && !route.includes('data.json'))
const tried = routes.filter((route) => /\/api\/(boards|moderation|gatherings|follows|moving|board-drafts)/.test(route))

/** A gathering of the group's board whose every word is the canary's. */
async function world() {
  const made = await accessWorld('draft')
  const { as, db, boardId, run } = made
  const canary = `続けるカナリア${run}`
  const body = { kind: 'event', title: canary, text: `${canary}。@豊橋市`, tags: [canary] }
  const sent = await as('researcher').post(`/api/boards/${boardId}/topics`, body)
  expect(sent.status).toBe(201)
  const { id } = (await sent.json()) as { id: string }
  const plan = { day: '2099-05-12', from: '18:30', to: '19:30', place: canary, address: '', capacity: null }
  expect((await as('researcher').put(`/api/gatherings/${id}`, plan)).status).toBe(200)
  await as('partner').put(`/api/board-drafts/topic/${id}/0`, { text: canary })
  for (const who of outside) await as(who).put(`/api/follows/tag/${encodeURIComponent(canary)}`)
  const [message] = await db.select().from(boardMessages).where(eq(boardMessages.topicId, id))
  const topic = { ...made, topicId: id, eventId: id, messageId: message!.id }
  const told = async (who: Who, asked: string[]) => {
    const said: string[] = []
    for (const route of asked) {
      if ((await everythingOf(await ask(topic, route, who))).includes(canary)) said.push(route)
    }
    return said
  }
  return { ...made, canary, id, messageId: message!.id, told }
}

describe('what is said in the board of a group', () => {
  it('reaches nobody outside it, by no route that somebody may guess', async () => {
    const { told } = await world()
    for (const who of outside) expect([who, await told(who, [...shown, ...tried])]).toEqual([who, []])
  })

  it('would be found: the partner reads it in many places', async () => {
    const { told } = await world()
    const said = await told('partner', shown)
    for (const route of ['GET /topics/:id', 'GET /boards/:id', 'GET /boards/gatherings', 'POST /api/boards/searches']) {
      expect(said).toContain(route)
    }
  })

  it('reaches its readers no more when moderators have hidden it', async () => {
    const { as, told, messageId, id } = await world()
    await as('partner').delete(`/api/board-drafts/topic/${id}/0`)
    expect((await as('partner').put(`/api/gatherings/${id}/guest`)).status).toBe(200)
    expect(await told('partner', shown)).toContain('GET /topics/:id/calendar.ics')
    const hidden = await as('colleague').put(`/api/moderation/messages/${messageId}/hiding`, {
      isHidden: true,
      reason: 'person',
    })
    expect(hidden.status).toBe(200)
    expect(await told('partner', shown)).toEqual([])
  })
})
