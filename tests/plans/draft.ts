import type { Change, Content, Current, DraftItem } from '../../worker/plans/draft.ts'
import type { Saved } from '../../worker/plans/writes.ts'
import { scenario, type Scenario } from '../support/scenario.ts'

/** A team with an empty plan, and the people around it. */
export async function draft() {
  const { as, teams } = await scenario()
  const teamId = teams.own.id
  const { id: planId } = await json<{ id: string }>(as('researcher').post('/api/drafts', { teamId }))
  return { as, teamId, planId, ...planOf(as('researcher'), planId) }
}

export type Person = ReturnType<Scenario['as']>

/** Shorthands for one person's work on one plan. */
export function planOf(person: Person, planId: string) {
  const base = `/api/drafts/${planId}`
  return {
    save: (...changes: Change[]) => person.post(`${base}/steps`, { changes }),
    undo: (step: string) => person.post(`${base}/steps/${step}/undo`, {}),
    restore: (seq: number, latest: number) => person.post(`${base}/restorations`, { seq, base: latest }),
    changes: async (since = 0) => {
      const answer = await person.get(`${base}/changes?since=${since}`)
      return json<{ seq: number; items: Current[] }>(answer)
    },
    /** Every item, in reading order. */
    items: async () => {
      const answer = await person.get(`${base}/changes?since=0`)
      const { items } = await json<{ items: Current[] }>(answer)
      return items
        .flatMap(({ item }): DraftItem[] => (item ? [item] : []))
        .toSorted((a, b) => (a.rank + a.id < b.rank + b.id ? -1 : 1))
    },
  }
}

export function content(text: string, more: Partial<Content> = {}): Content {
  return { sheet: 'vision', section: 'images', rank: 'a0', text, fields: {}, ...more }
}

export function saved(answer: Response | Promise<Response>) {
  return json<Saved & { left: string[] }>(answer)
}

export async function json<T>(answer: Response | Promise<Response>): Promise<T> {
  return (await answer).json() as Promise<T>
}
