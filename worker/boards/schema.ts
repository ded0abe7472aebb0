import * as v from 'valibot'
import { keptNames } from '../names/schema.ts'
import { id, text } from '../text.ts'
import { tags } from './tags.ts'

const words = text({ max: 10_000, required: true })

export const topicKind = v.picklist(['question', 'practice', 'event', 'talk'], '種類を選んでください')

export const NewTopic = v.object({
  kind: topicKind,
  title: v.pipe(
    text({ max: 120, required: true }),
    v.check((value) => !value.includes('\n'), '件名は1行で入力してください'),
  ),
  text: words,
  isAnonymous: v.optional(v.boolean(), false),
  /** The topic of the gathering of which it reports. */
  reportOf: v.optional(v.nullable(id), null),
  tags,
  kept: keptNames,
})
export type NewTopic = v.InferOutput<typeof NewTopic>

/** `replyTo` is the number of the message that is answered. */
export const NewMessage = v.object({
  text: words,
  replyTo: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
  kept: keptNames,
})
export type NewMessage = v.InferOutput<typeof NewMessage>

export const EditedMessage = v.object({ text: words, kept: keptNames })

export const Previewed = v.object({ text: text({ max: 10_000 }) })

export const Reaction = v.object({ id, kind: v.picklist(['useful', 'together', 'thanks']) })
export type ReactionKind = v.InferOutput<typeof Reaction>['kind']

export const Solution = v.object({ messageId: v.nullable(id) })

export const TopicTags = v.object({ tags, kept: keptNames })
export type TopicTags = v.InferOutput<typeof TopicTags>

export const TopicState = v.object({ isPinned: v.boolean(), isClosed: v.boolean() })
export type TopicState = v.InferOutput<typeof TopicState>

export const Persona = v.object({
  displayName: v.pipe(
    text({ max: 40 }),
    v.transform((value) => value.trim() || null),
  ),
  showsMunicipality: v.boolean(),
  showsYear: v.boolean(),
})
export type Persona = v.InferOutput<typeof Persona>

const place = (pattern: RegExp) => v.fallback(v.optional(v.pipe(v.string(), v.regex(pattern))), undefined)

/** `before`: pinned, last message's time and id of the last topic of the page before. Anything unknown shows the beginning. */
export const TopicsQuery = v.object({ before: place(/^[01]:\d{1,15}:[\w-]{1,64}$/) })

/** `report`: the topic of the gathering of which the new one will report. */
export const NewTopicQuery = v.object({ report: place(/^[\w-]{1,64}$/) })

/** `after`: thread and number of the last message of the page before. */
export const MessagesQuery = v.object({ after: place(/^\d{1,9}:\d{1,9}$/) })
