import * as v from 'valibot'
import { text } from '../text.ts'

/** Letters, digits and marks of one word, in one width and case, so that the same tag is written in one way. */
export const tag = v.pipe(
  text({ max: 40 }),
  v.transform((value) => value.normalize('NFKC').trim().replace(/^#+/, '').toLowerCase()),
  v.regex(/^[\p{L}\p{N}\p{M}ー々・_-]{1,20}$/u, 'タグは20文字までの言葉にし、記号や空白を入れないでください'),
)

export const tags = v.optional(
  v.pipe(
    v.array(tag),
    v.transform((all) => [...new Set(all)]),
    v.maxLength(5, 'タグは5つまでです'),
  ),
  [],
)
