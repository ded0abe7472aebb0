import * as v from 'valibot'
import { id, text } from '../../text.ts'
import { matchKey } from './name-forms.ts'

export const NewOwnWord = v.object({
  word: v.pipe(
    text({ max: 60, required: true }),
    v.check((word) => matchKey(word).length > 1, '2文字以上の言葉を入力してください'),
  ),
  instead: text({ max: 60, required: true }),
})

export const OwnWordId = v.object({ planId: id, id })
