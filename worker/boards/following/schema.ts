import * as v from 'valibot'
import { id } from '../../text.ts'
import { tag } from '../tags.ts'

/** What can be followed: a board or a topic by its id, a tag by its word, a person of the directory. */
export const Followed = v.variant('kind', [
  v.object({ kind: v.picklist(['board', 'topic', 'person']), target: id }),
  v.object({ kind: v.literal('tag'), target: tag }),
])
export type Followed = v.InferOutput<typeof Followed>
