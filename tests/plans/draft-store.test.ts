import { describe, expect, it } from 'vitest'
import { ApiProblem } from '../../web/api.ts'
import { DraftStore, type DraftApi } from '../../web/plans/draft-store.ts'
import { content, draft, type Person } from './draft.ts'

describe('two browsers on one sheet', () => {
  it('merge what they type into different items', async () => {
    const { mine, theirs } = await twoStores()
    mine.edit('one', { text: '駅前に居場所' })
    theirs.edit('two', { text: '川沿いに朝市' })
    await Promise.all([mine.saveNow(), theirs.saveNow()])
    await Promise.all([mine.refresh(), theirs.refresh()])
    expect(texts(mine)).toEqual(['駅前に居場所', '川沿いに朝市'])
    expect(texts(theirs)).toEqual(['駅前に居場所', '川沿いに朝市'])
  })

  it('merge a move by one and a text by the other of the same item', async () => {
    const { mine, theirs } = await twoStores()
    theirs.edit('one', { rank: 'a5' })
    await theirs.saveNow()
    mine.edit('one', { text: '駅前に居場所' })
    await mine.saveNow()
    expect(mine.list('images')).toMatchObject([{ text: '川沿い' }, { rank: 'a5', text: '駅前に居場所' }])
    expect(mine.isUnsaved).toBe(false)
  })

  it.each([
    ['mine', '私の文'],
    ['theirs', '同僚の文'],
    ['both', '私の文\n同僚の文'],
  ] as const)('show both texts of the same item; %s is taken', async (by, expected) => {
    const { mine, theirs } = await twoStores()
    theirs.edit('one', { text: '同僚の文' })
    await theirs.saveNow()
    mine.edit('one', { text: '私の文' })
    await mine.saveNow()
    const entry = mine.entries.get('one')
    expect(entry?.mine?.text).toBe('私の文')
    expect(entry?.clash).toMatchObject({
      parts: ['text'],
      theirs: { by: expect.stringContaining('colleague'), item: { text: '同僚の文' } },
    })

    mine.settle('one', by)
    await mine.saveNow()
    await theirs.refresh()
    expect(texts(theirs)[0]).toBe(expected)
  })

  it('let a text be kept that the other has deleted', async () => {
    const { mine, theirs } = await twoStores()
    await theirs.remove(['one'])
    mine.edit('one', { text: '私の文' })
    await mine.saveNow()
    expect(mine.entries.get('one')?.clash?.theirs.item).toBeNull()
    mine.settle('one', 'mine')
    await mine.saveNow()
    await theirs.refresh()
    expect(texts(theirs)).toEqual(['私の文', '川沿い'])
  })

  it('do not delete what the other has just changed', async () => {
    const { mine, theirs } = await twoStores()
    theirs.edit('one', { text: '同僚の文' })
    await theirs.saveNow()
    await mine.remove(['one'])
    expect(mine.isDeletionDropped).toBe(true)
    expect(texts(mine)).toEqual(['同僚の文', '川沿い'])
  })

  it('keep a field in which one is as it is until one leaves it', async () => {
    const { mine, theirs } = await twoStores()
    mine.focus('one')
    theirs.edit('one', { text: '同僚の文' })
    await theirs.saveNow()
    await mine.refresh()
    expect(texts(mine)[0]).toBe('駅前')
    mine.focus(undefined)
    expect(texts(mine)[0]).toBe('同僚の文')
  })
})

describe('what was typed', () => {
  it('stays, with the sentence beside it, when it is refused; the rest is saved', async () => {
    const { mine, theirs } = await twoStores()
    mine.edit('one', { text: '番号は123456789018' })
    mine.edit('two', { text: '川沿いに朝市' })
    await mine.saveNow()
    expect(mine.entries.get('one')).toMatchObject({ mine: { text: '番号は123456789018' } })
    expect(mine.entries.get('one')?.errors.text).toContain('マイナンバー')
    expect(mine.problem).toEqual({ kind: 'refused' })
    await theirs.refresh()
    expect(texts(theirs)).toEqual(['駅前', '川沿いに朝市'])

    mine.edit('one', { text: '番号は消した' })
    await mine.saveNow()
    expect(mine.problem).toBeUndefined()
    expect(mine.isUnsaved).toBe(false)
  })

  it('stays when the session has ended, and is saved afterwards', async () => {
    const { as, planId, save } = await draft()
    await save({ id: 'one', base: 0, to: content('駅前') })
    let person = as('nobody')
    const store = await open(() => person, planId, as('researcher'))
    store.edit('one', { text: '駅前に居場所' })
    await store.saveNow()
    expect(store.problem).toMatchObject({ kind: 'failed', type: 'unauthenticated' })
    expect(texts(store)).toEqual(['駅前に居場所'])
    person = as('researcher')
    await store.saveNow()
    expect(store.problem).toBeUndefined()
    expect(store.isUnsaved).toBe(false)
  })

  it('is not sent while nothing was typed into a new item', async () => {
    const { mine } = await twoStores()
    mine.add(content('', { rank: 'a9' }))
    await mine.saveNow()
    expect(mine.seq).toBe(1)
    await mine.refresh()
    expect(mine.seq).toBe(1)
  })
})

describe('a deletion', () => {
  it('comes back by undo, without taking back what was typed meanwhile', async () => {
    const { mine } = await twoStores()
    mine.edit('one', { text: '駅前に居場所' })
    const step = await mine.remove(['two'])
    expect(texts(mine)).toEqual(['駅前に居場所'])
    await mine.undo(step!)
    expect(texts(mine)).toEqual(['駅前に居場所', '川沿い'])
  })

  it('of an item that was never saved needs no step', async () => {
    const { mine } = await twoStores()
    const id = mine.add(content('', { rank: 'a9' }))
    expect(await mine.remove([id])).toBeUndefined()
    expect(texts(mine)).toEqual(['駅前', '川沿い'])
  })
})

async function twoStores() {
  const { as, planId, save } = await draft()
  await save({ id: 'one', base: 0, to: content('駅前') }, { id: 'two', base: 0, to: content('川沿い', { rank: 'a1' }) })
  const [researcher, colleague] = [as('researcher'), as('colleague')]
  return {
    mine: await open(() => researcher, planId, researcher),
    theirs: await open(() => colleague, planId, colleague),
  }
}

async function open(person: () => Person, planId: string, reader: Person) {
  const base = `/api/drafts/${planId}`
  const answered = async <T>(answer: Promise<Response>): Promise<T> => {
    const body = await (await answer).json()
    if ((await answer).ok) return body as T
    throw new ApiProblem(body as ConstructorParameters<typeof ApiProblem>[0])
  }
  const api: DraftApi = {
    save: (changes) => answered(person().post(`${base}/steps`, { changes })),
    undo: (step) => answered(person().post(`${base}/steps/${step}/undo`, {})),
    changesSince: (seq) => answered(person().get(`${base}/changes?since=${seq}`)),
  }
  const { seq, items } = await answered<Awaited<ReturnType<DraftApi['changesSince']>>>(
    reader.get(`${base}/changes?since=0`),
  )
  return new DraftStore(
    api,
    items.flatMap(({ item }) => item ?? []),
    seq,
  )
}

function texts(store: DraftStore) {
  return store.list('images').map(({ text }) => text)
}
