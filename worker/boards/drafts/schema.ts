import * as v from 'valibot'
import { id, text } from '../../text.ts'
import { topicKind } from '../schema.ts'

/** Where somebody writes: a topic for a board, or a message in a topic; `replyTo` is the number that it answers, or 0. */
export const DraftPlace = v.object({
  kind: v.picklist(['board', 'topic']),
  target: id,
  replyTo: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
})
export type DraftPlace = v.InferOutput<typeof DraftPlace>

export const Draft = v.object({
  text: text({ max: 10_000 }),
  title: v.exactOptional(text({ max: 200 })),
  tags: v.exactOptional(text({ max: 200 })),
  kind: v.exactOptional(topicKind),
  isAnonymous: v.exactOptional(v.boolean()),
})
