import { ApiProblem } from '../api.ts'

const cancelled = new Set(['NotAllowedError', 'AbortError'])

/** Closing the browser's own dialog is an answer, not a failure; a device that cannot do it is told beside the button. */
export function unlessCancelled(error: unknown) {
  const name = error instanceof Error ? error.name : ''
  if (cancelled.has(name)) return
  const errors = [{ pointer: '#/response', detail: name }]
  throw new ApiProblem({ type: '/problems/invalid', title: '', status: 0, errors })
}
