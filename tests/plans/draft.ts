import { env } from 'cloudflare:test'
import { Hono } from 'hono'
import { openExchange } from '../../db/exchange/database.ts'
import { municipalities, teams, years } from '../../db/exchange/municipalities.ts'
import type { Role, Viewer } from '../../worker/auth/viewer.ts'
import type { VaultEnv } from '../../worker/env.ts'
import { withExchange, withVault } from '../../worker/http/databases.ts'
import type { Change, Content, Current, DraftItem } from '../../worker/plans/draft.ts'
import { planRoutes } from '../../worker/plans/routes.ts'
import type { Saved } from '../../worker/plans/writes.ts'
import { answerProblem, Problem, problemOf } from '../../worker/problem.ts'

/** A team of its own municipality with an empty plan, and the people around it. */
export async function draft() {
  const code = String(Math.floor(Math.random() * 1e6)).padStart(6, '0')
  const teamId = crypto.randomUUID()
  const db = openExchange(env.EXCHANGE)
  await db.insert(municipalities).values({ code, prefecture: '', name: code, kana: '', kind: '市' })
  const words = { advisor: '', alumnus: '', group: '', sheets: {} }
  await db.insert(years).values({ fiscalYear: 2021, program: '', termNo: 16, theme: '', words }).onConflictDoNothing()
  await db.insert(teams).values({ id: teamId, municipalityCode: code, fiscalYear: 2021 })

  const own = { teamId, municipalityCode: code }
  const people: Record<string, Role[]> = {
    researcher: [{ name: 'researcher', ...own }],
    colleague: [{ name: 'researcher', ...own }],
    approver: [{ name: 'approver', teamId: null, municipalityCode: code }],
    advisor: [{ name: 'advisor', teamId, municipalityCode: null }],
    alumnus: [{ name: 'alumnus', ...own }],
    partner: [{ name: 'researcher', teamId: 'another', municipalityCode: '232017' }],
    secretariat: [{ name: 'secretariat', teamId: null, municipalityCode: null }],
    stranger: [],
  }
  const as = (who: string) => client(who === 'nobody' ? undefined : viewerOf(who, people[who] ?? []))
  const created = await as('researcher').post('/api/drafts', { teamId })
  const { id: planId } = await json<{ id: string }>(created)
  return { as, teamId, planId, ...planOf(as('researcher'), planId) }
}

function viewerOf(name: string, roles: Role[]): Viewer {
  return { id: `${name}-${crypto.randomUUID()}`, name, email: '', sessionId: '', roles }
}

function client(visitor: Viewer | undefined) {
  const app = new Hono<VaultEnv>()
  app.use(withExchange, withVault, (c, next) => {
    c.set('visitor', visitor)
    return next()
  })
  app.route('/api/drafts', planRoutes)
  app.onError((error, c) => answerProblem(c, problemOf(error) ?? new Problem('failed')))

  const send = async (method: string, path: string, body?: unknown, key: string = crypto.randomUUID()) => {
    const headers = { 'Idempotency-Key': key, 'Content-Type': 'application/json' }
    return app.request(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }, env)
  }
  return {
    get: (path: string) => send('GET', path),
    post: (path: string, body: unknown, key?: string) => send('POST', path, body, key),
  }
}

export type Client = ReturnType<typeof client>

/** Shorthands for one person's work on one plan. */
export function planOf(person: Client, planId: string) {
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
