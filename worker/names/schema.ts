import * as v from 'valibot'
import { text } from '../text.ts'

/** The longest text that is written to others, such as a board message. */
export const CheckedText = v.object({ text: text({ max: 10_000 }) })

/** What the writer decided to leave as it is; goes with the text. */
export const keptNames = v.optional(
  v.pipe(
    v.array(v.object({ key: v.pipe(v.string(), v.maxLength(400)), reason: text({ max: 400 }) })),
    v.maxLength(100, '残せる記載は100件までです'),
  ),
  [],
)
