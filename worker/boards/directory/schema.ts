import * as v from 'valibot'
import { keptNames } from '../../names/schema.ts'
import { text } from '../../text.ts'
import { tags } from '../tags.ts'

export const Entry = v.object({
  name: v.pipe(
    text({ max: 40 }),
    v.transform((value) => value.trim()),
  ),
  helps: tags,
  about: text({ max: 400 }),
  takesRequests: v.boolean(),
  takesFollowers: v.boolean(),
  kept: keptNames,
})
export type Entry = v.InferOutput<typeof Entry>

export const Contact = v.object({ text: text({ max: 1000, required: true }), kept: keptNames })

export const DirectoryQuery = v.object({ words: v.fallback(v.optional(text({ max: 200 }), ''), '') })
