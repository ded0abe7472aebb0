import type { Block } from '../../worker/boards/markdown.ts'
import type { boardRoutes } from '../../worker/boards/routes.ts'
import { client } from '../api.ts'

export const boardsApi = client<typeof boardRoutes>('/api/boards')

/** A text as it would be shown. */
export async function previewOf(text: string) {
  const answer = await boardsApi.preview.$post({ json: { text } })
  // Blocks hold blocks: the client's type of the answer ends at some depth.
  return (await answer.json()).blocks as Block[]
}
