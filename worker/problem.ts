import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Env } from './env.ts'

/** A field of the request and what is wrong with it; `pointer` is a JSON pointer with a leading `#`. */
export interface FieldError {
  pointer: string
  detail: string
}

const kinds = {
  invalid: [422, '入力内容を確認してください', 'Please check what you entered'],
  unreadable: [400, '送られた内容を読み取れませんでした', 'The request could not be read'],
  unauthenticated: [
    401,
    'もう一度サインインしてください。入力した内容は画面に残っています',
    'Please sign in again; what you typed is still on the page',
  ],
  forbidden: [403, 'この操作をする権限がありません', 'You may not do this'],
  foreign_origin: [403, 'このサイトの画面から操作してください', 'Please use this site’s own pages'],
  missing: [404, '見つかりませんでした', 'Not found'],
  conflict: [
    409,
    'ほかの人が先に変更しました。最新の内容を確認してください',
    'Someone changed this first; please look at the latest version',
  ],
  unchecked: [
    409,
    'この承認依頼には、氏名等が残っていないかを確かめた記録がありません。チームがもう一度承認を依頼すると、記録が付きます',
    'This submission has no record of the search for names. When the team asks for approval again, it will have one',
  ],
  closed: [
    409,
    'この年度は閉じられました。読むことはできますが、変更はできません',
    'This year is closed: it can be read, but not changed',
  ],
  too_large: [413, '内容が大きすぎます', 'This is too large'],
  reused_key: [
    422,
    '同じ操作番号が別の内容に使われています。もう一度操作してください',
    'The same request key was used for other content; please try again',
  ],
  too_many: [
    429,
    '短い時間に操作が多すぎます。しばらく待ってからやり直してください',
    'Too many attempts; please wait and try again',
  ],
  failed: [500, '問題が起きました。しばらくしてからやり直してください', 'Something went wrong; please try again later'],
  unavailable: [
    503,
    'ただいま混み合っています。しばらくしてからやり直してください',
    'Busy just now; please try again shortly',
  ],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string, string]>

export type ProblemKind = keyof typeof kinds

export const problemKinds = Object.keys(kinds) as ProblemKind[]

/** Thrown below the routes; `onError` turns it into an RFC 9457 answer. `more` must never hold a plan's text, except the team's own handed back to it. */
export class Problem extends Error {
  kind: ProblemKind
  errors: FieldError[]
  more: Record<string, unknown>

  constructor(kind: ProblemKind, errors: FieldError[] = [], more: Record<string, unknown> = {}) {
    super(kind)
    this.kind = kind
    this.errors = errors
    this.more = more
  }
}

export function statusOf(kind: ProblemKind) {
  return kinds[kind][0]
}

export function titleOf(kind: ProblemKind, language: 'ja' | 'en') {
  return kinds[kind][language === 'en' ? 2 : 1]
}

export function answerProblem(c: Pick<Context<Env>, 'var' | 'body'>, { kind, errors, more }: Problem) {
  const status = statusOf(kind)
  const body = {
    ...more,
    type: `/problems/${kind}`,
    title: titleOf(kind, c.var.language ?? 'ja'),
    status,
    ...(errors.length > 0 && { errors }),
  }
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    ...((kind === 'unavailable' || kind === 'too_many') && { 'Retry-After': kind === 'too_many' ? '900' : '5' }),
  })
}

/** What the database refused, as the problem that it means; undefined for anything unforeseen. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  // What the framework refuses by itself: a body that is not the JSON it says to be, or too long.
  if (error instanceof HTTPException) return new Problem(error.status === 413 ? 'too_large' : 'unreadable')
  const message = messagesOf(error)
  if (message.includes('UNIQUE constraint failed') || message.includes('guards')) return new Problem('conflict')
  if (message.includes('did not pass the gate')) return new Problem('unchecked')
  if (/overloaded|storage operation exceeded|Network connection lost|transient issue/.test(message))
    return new Problem('unavailable')
  return undefined
}

function messagesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${error.message} ${error.cause ? messagesOf(error.cause) : ''}`
}
