import * as v from 'valibot'
import { id, text } from '../../text.ts'
import { foldKey } from '../finder/fold.ts'

const words = v.pipe(
  text({ max: 200, required: true }),
  v.check((value) => foldKey(value).length > 1, '探す言葉は、2文字以上で入力してください'),
)

const ids = (most: number) => v.optional(v.pipe(v.array(id), v.maxLength(most)), [])

/** Whose words: a respondent of the interviews, people of the roster, words as they were said. */
const search = {
  respondentId: v.optional(id),
  rosterIds: ids(20),
  words: v.optional(v.pipe(v.array(words), v.maxLength(20, '探す言葉は、20個までです')), []),
}

interface Whose {
  respondentId?: string
  rosterIds: string[]
  words: string[]
}

const isAboutSomebody = ({ respondentId, rosterIds, words: said }: Whose) =>
  respondentId !== undefined || rosterIds.length > 0 || said.length > 0
const aboutNobody = '回答者か、名簿の人か、探す言葉を選んでください'

export const ErasureSearch = v.pipe(
  v.object(search),
  v.check((asked) => isAboutSomebody(asked), aboutNobody),
)
export type ErasureSearch = v.InferOutput<typeof ErasureSearch>

/**
 * What goes, as it was chosen on the page from what the search showed. `id` is chosen by the page, so that sending again has one
 * effect; `seq` and `lookedUpTo` say which draft and which submissions the search had seen.
 */
export const NewErasure = v.pipe(
  v.object({
    ...search,
    id,
    seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
    lookedUpTo: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** Items that go as a whole, and those of which the words go. */
    whole: ids(500),
    partly: ids(500),
  }),
  v.check((asked) => isAboutSomebody(asked), aboutNobody),
  v.check(
    ({ whole, partly, rosterIds, words: said }) => whole.length + partly.length + rosterIds.length + said.length > 0,
    '消去するものを一つ以上選んでください',
  ),
)
export type NewErasure = v.InferOutput<typeof NewErasure>
