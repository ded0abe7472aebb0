import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test'
import worker from '../../worker/index.ts'

/** Sends a request as a browser on our own pages would, to the whole worker, and waits for what it does after answering. */
export async function request(method: string, path: string, { body, headers = {}, cookie }: RequestOptions = {}) {
  const isReady = body instanceof URLSearchParams || body instanceof Blob
  const init = {
    method,
    headers: {
      ...(method !== 'GET' && {
        Origin: env.ORIGIN,
        'Sec-Fetch-Site': 'same-origin',
        'Idempotency-Key': crypto.randomUUID(),
      }),
      ...(body !== undefined && !isReady && { 'Content-Type': 'application/json' }),
      ...(cookie && { Cookie: cookie }),
      ...headers,
    },
    body: isReady ? body : body === undefined ? undefined : JSON.stringify(body),
    redirect: 'manual' as const,
  }
  const context = createExecutionContext()
  const answer = await worker.fetch(new Request(`${env.ORIGIN}${path}`, init), env, context as never)
  await waitOnExecutionContext(context)
  return answer
}

interface RequestOptions {
  body?: unknown
  headers?: Record<string, string>
  cookie?: string
}
