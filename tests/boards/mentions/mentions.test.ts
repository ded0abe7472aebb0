import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { boardMembers, boardMentions, boards } from '../../../db/exchange/boards.ts'
import { municipalities } from '../../../db/exchange/municipalities.ts'
import { namesAfterAt } from '../../../worker/boards/mentions/names.ts'
import { scenario, type Who } from '../../support/scenario.ts'

describe('names behind an @', () => {
  it.each([
    ['@郡山市の皆さん', ['郡', '郡山', '郡山市', '郡山市の', '郡山市の皆', '郡山市の皆さ', '郡山市の皆さん']],
    ['教えてください、＠光、お願いします', ['光']],
    ['連絡は someone@example.jp まで', []],
    ['user.name+tag@example.jp', []],
    ['@ 空白', []],
    ['@一 @二 @三 @四 @五 @六', ['一', '二', '三', '四', '五']],
  ])('of %s', (text, names) => {
    expect(namesAfterAt(text)).toEqual(names)
  })
})

async function world(kind: 'theme' | 'closed' = 'theme') {
  const made = await scenario()
  const { as, db, run, ids } = made
  const boardId = `board-${run}`
  await db.insert(boards).values({ id: boardId, kind, name: '続ける', purpose: '工夫', createdAt: new Date() })
  if (kind === 'closed') {
    await db
      .insert(boardMembers)
      .values(
        [ids.researcher, ids.stranger].map((userId) => ({ boardId, userId, isModerator: false, since: new Date() })),
      )
  }
  const name = `呼ばれる${run}市`
  const { code } = made.municipalities.stranger
  await db.update(municipalities).set({ name }).where(eq(municipalities.code, code))
  const opened = async (text: string) => {
    const body = { kind: 'talk', title: `件名${run}`, text, kept: [] }
    const answer = await as('researcher').post(`/api/boards/${boardId}/topics`, body)
    expect(answer.status).toBe(201)
    return ((await answer.json()) as { id: string }).id
  }
  const text = async (who: Who, path: string) => (await as(who).get(path)).text()
  const called = async (who: Who) => (await text(who, '/notices')).includes(`話題「件名${run}」で呼ばれました`)
  const persona = (who: Who, displayName: string) =>
    as(who).put('/api/boards/persona', { displayName, showsMunicipality: true, showsYear: true })
  return { ...made, boardId, name, opened, text, called, persona }
}

describe('who is called', () => {
  it('by a municipality are its researchers and alumni, of any year, and nobody else', async () => {
    const { name, opened, called, text } = await world()
    const id = await opened(`@${name}の皆さん、どうしていますか`)
    const page = await text('alumnus', `/topics/${id}`)
    expect(page).toContain(`${name}のマネ友・研究生に知らせました`)
    expect(await called('stranger')).toBe(true)
    for (const who of ['researcher', 'colleague', 'partner', 'advisor'] as const) expect(await called(who)).toBe(false)
  })

  it('by the name that one person shows is that person', async () => {
    const { run, as, opened, called, persona, text } = await world()
    await persona('alumnus', `図書館好き${run}`)
    const id = await opened('話しましょう')
    const sent = await as('stranger').post(`/api/boards/topics/${id}/messages`, {
      text: `＠図書館好き${run}、どうですか`,
      replyTo: null,
    })
    expect(sent.status).toBe(201)
    expect(await called('alumnus')).toBe(true)
    expect(await called('researcher')).toBe(false)
    expect(await text('partner', `/topics/${id}`)).toContain(`図書館好き${run}さんに知らせました`)
  })

  it('is nobody where two show the name', async () => {
    const { run, opened, called, persona, db } = await world()
    for (const who of ['alumnus', 'stranger'] as const) await persona(who, `図書館好き${run}`)
    await opened(`@図書館好き${run}、どうですか`)
    for (const who of ['alumnus', 'stranger'] as const) expect(await called(who)).toBe(false)
    expect(await db.$count(boardMentions, eq(boardMentions.target, `図書館好き${run}`))).toBe(0)
  })

  it('is told only where the topic may be read', async () => {
    const { name, opened, called, db, boardId } = await world('closed')
    await opened(`@${name} の皆さん`)
    expect(await called('stranger')).toBe(true)
    await db.delete(boardMembers).where(eq(boardMembers.boardId, boardId))
    expect(await called('stranger')).toBe(false)
  })

  it('is told once, and not again when the message is reworded', async () => {
    const { name, opened, as, text, db } = await world()
    const id = await opened('話しましょう')
    const sent = await as('researcher').post(`/api/boards/topics/${id}/messages`, { text: `@${name}`, replyTo: null })
    const { id: messageId } = (await sent.json()) as { id: string }
    expect((await text('stranger', '/notices')).match(/呼ばれました/g)).toHaveLength(1)
    await as('researcher').put(`/api/boards/messages/${messageId}`, { text: `@${name} の皆さん` })
    expect((await text('stranger', '/notices')).match(/呼ばれました/g)).toHaveLength(1)
    await as('researcher').put(`/api/boards/messages/${messageId}`, { text: 'やはりやめます' })
    expect(await db.$count(boardMentions, eq(boardMentions.messageId, messageId))).toBe(0)
  })
})
