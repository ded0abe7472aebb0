import { Hono } from 'hono'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { Problem } from '../problem.ts'
import { mostWords, readWords } from '../search/words.ts'
import { validate } from '../validate.ts'
import { Search } from './schema.ts'
import { search } from './search.ts'

/** Under /api/library. Asked by POST, because what somebody looks for may stand in no address and no log; nothing is written but who read what. */
export const libraryRoutes = new Hono<SignedInEnv>()
  .use(signedIn)
  .post('/searches', validate('json', Search), async (c) => {
    const { after, ...question } = c.req.valid('json')
    const wanted = readWords(question.words)
    const { words, excluded, short } = wanted
    if (short.length > 0) refuse(`「${short[0]}」は短すぎます。2文字以上の言葉か、漢字で入力してください`)
    if (words.length + excluded.length > mostWords) refuse(`言葉は${mostWords}個までです`)
    return c.json(await search(c.var.db, c.var.viewer, { question, wanted, after }))
  })

export type LibraryRoutes = typeof libraryRoutes

function refuse(detail: string): never {
  throw new Problem('invalid', [{ pointer: '#/words', detail }])
}
