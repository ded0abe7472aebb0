import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { boardFollows, boardMembers, boards, boardTags } from '../../../db/exchange/boards.ts'
import { scenario, type Who } from '../../support/scenario.ts'

async function world(kind: 'theme' | 'closed' = 'theme') {
  const made = await scenario()
  const { as, db, run, ids } = made
  const boardId = `board-${run}`
  await db.insert(boards).values({ id: boardId, kind, name: `続ける${run}`, purpose: '工夫', createdAt: new Date() })
  if (kind === 'closed') {
    const members = [ids.researcher, ids.stranger]
    await db
      .insert(boardMembers)
      .values(members.map((userId) => ({ boardId, userId, isModerator: false, since: new Date() })))
  }
  const topic = (more: object = {}) =>
    as('researcher').post(`/api/boards/${boardId}/topics`, {
      kind: 'talk',
      title: `件名${run}`,
      text: '話しましょう',
      ...more,
    })
  const opened = async (more: object = {}) => ((await (await topic(more)).json()) as { id: string }).id
  const follow = (who: Who, kindOf: string, target: string) =>
    as(who).put(`/api/follows/${kindOf}/${encodeURIComponent(target)}`)
  const text = async (who: Who, path: string) => (await as(who).get(path)).text()
  const told = async (who: Who) => (await text(who, '/notices')).match(/(新しい)?話題「[^」]*」[^<&]*/g) ?? []
  return { ...made, boardId, topic, opened, follow, text, told }
}

describe('following', () => {
  it('tells of new topics in a board, but not the author', async () => {
    const { follow, boardId, opened, told, run } = await world()
    for (const who of ['stranger', 'researcher'] as const) {
      expect((await follow(who, 'board', boardId)).status).toBe(200)
    }
    await opened()
    expect(await told('stranger')).toContain(`新しい話題「件名${run}」があります`)
    expect(await told('researcher')).toEqual([])
    expect(await told('alumnus')).toEqual([])
  })

  it('tells of messages in a topic whoever reads along', async () => {
    const { follow, as, opened, told, run } = await world()
    const id = await opened()
    await follow('stranger', 'topic', id)
    await as('alumnus').post(`/api/boards/topics/${id}/messages`, { text: 'ひとこと', replyTo: null })
    expect(await told('stranger')).toContain(`話題「件名${run}」に書き込みがありました`)
    expect(await told('partner')).toEqual([])
  })

  it('tells of new topics under a tag, however the tag was typed', async () => {
    const { follow, opened, told, run, text } = await world()
    await follow('stranger', 'tag', `＃ＤＸ${run}`)
    const id = await opened({ tags: [`dx${run}`] })
    expect(await told('stranger')).toContain(`新しい話題「件名${run}」があります`)
    expect(await text('stranger', `/boards/tags/DX${run}`)).toContain(`/topics/${id}`)
    expect(await text('stranger', `/topics/${id}`)).toContain(encodeURIComponent(`dx${run}`))
  })

  it('ends, twice without harm, and is listed until then', async () => {
    const { follow, as, boardId, opened, told, text, run } = await world()
    for (const _ of [1, 2]) await follow('stranger', 'board', boardId)
    await follow('stranger', 'tag', `会議${run}`)
    const all = await text('stranger', '/boards/following')
    for (const words of [`>続ける${run}</a>`, `#会議${run}</a>`]) expect(all).toContain(words)
    await as('stranger').delete(`/api/follows/tag/会議${run}`)
    for (const _ of [1, 2]) expect((await as('stranger').delete(`/api/follows/board/${boardId}`)).status).toBe(200)
    expect(await text('stranger', '/boards/following')).toContain('まだ何もフォローしていません')
    await opened()
    expect(await told('stranger')).toEqual([])
  })

  it('of what one may not read is refused, and of what one may no longer read silent', async () => {
    const { follow, db, boardId, opened, told, text, run, ids } = await world('closed')
    expect((await follow('alumnus', 'board', boardId)).status).toBe(409)
    const id = await opened({ tags: [`内輪${run}`] })
    expect((await follow('alumnus', 'topic', id)).status).toBe(409)
    expect((await follow('alumnus', 'tag', `内輪${run}`)).status).toBe(200)
    await follow('stranger', 'board', boardId)
    await opened({ tags: [`内輪${run}`] })
    expect(await told('alumnus')).toEqual([])
    expect(await text('alumnus', `/boards/tags/内輪${run}`)).not.toContain(`件名${run}`)
    expect(await told('stranger')).not.toEqual([])
    await db.delete(boardMembers).where(eq(boardMembers.userId, ids.stranger))
    expect(await told('stranger')).toEqual([])
    expect(await text('stranger', '/boards/following')).not.toContain(`続ける${run}`)
    expect(await db.$count(boardFollows, eq(boardFollows.userId, ids.stranger))).toBe(1)
  })
})

describe('tags', () => {
  it('are changed by who opened the topic, and by nobody else', async () => {
    const { as, db, opened } = await world()
    const id = await opened({ tags: ['会議', '＃会議', '広報'] })
    const tags = async () =>
      (await db.select().from(boardTags).where(eq(boardTags.topicId, id))).map(({ tag }) => tag).toSorted()
    expect(await tags()).toEqual(['会議', '広報'])
    const change = (who: Who, all: string[]) => as(who).put(`/api/boards/topics/${id}/tags`, { tags: all, kept: [] })
    expect((await change('alumnus', ['別'])).status).toBe(403)
    expect((await change('researcher', ['庁内'])).status).toBe(200)
    expect(await tags()).toEqual(['庁内'])
  })

  it.each([
    [['とても長い言葉で二十文字を超えてしまうタグの例']],
    [['a b']],
    [['一', '二', '三', '四', '五', '六']],
    [['024-924-2111']],
  ])('are refused beside their field: %j', async (tags) => {
    const { topic } = await world()
    const answer = await topic({ tags })
    expect(answer.status).toBe(422)
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] }
    expect(errors.map(({ pointer }) => pointer.split('/')[1])).toContain('tags')
  })
})
