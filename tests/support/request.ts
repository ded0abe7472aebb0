import { env } from 'cloudflare:test'
import worker from '../../worker/index.ts'

const context = { waitUntil() {}, passThroughOnException() {}, props: {} }

/** Sends a request as a browser on our own pages would, to the whole worker. */
export async function request(method: string, path: string, { body, headers = {}, cookie }: RequestOptions = {}) {
  const init = {
    method,
    headers: {
      ...(method !== 'GET' && {
        Origin: env.ORIGIN,
        'Sec-Fetch-Site': 'same-origin',
        'Idempotency-Key': crypto.randomUUID(),
      }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(cookie && { Cookie: cookie }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    redirect: 'manual' as const,
  }
  return worker.fetch(new Request(`${env.ORIGIN}${path}`, init), env, context as never)
}

interface RequestOptions {
  body?: unknown
  headers?: Record<string, string>
  cookie?: string
}
