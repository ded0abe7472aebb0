import { Hono } from 'hono'
import { signedIn } from '../../auth/signed-in.ts'
import type { SignedInEnv } from '../../env.ts'
import { Problem } from '../../problem.ts'
import { mostWords, readWords } from '../../search/words.ts'
import { validate } from '../../validate.ts'
import { AdviceSearch } from './schema.ts'
import { adviceBeside, searchAdvice } from './search.ts'

/** Under /api/advice. A search is asked by POST: what somebody looks for stands in no address and no log. */
export const adviceRoutes = new Hono<SignedInEnv>()
  .use(signedIn)
  .post('/searches', validate('json', AdviceSearch), async (c) => {
    const { after, ...question } = c.req.valid('json')
    const wanted = readWords(question.words)
    const { words, excluded, short } = wanted
    if (short.length > 0) refuse(`「${short[0]}」は短すぎます。2文字以上の言葉か、漢字で入力してください`)
    if (words.length + excluded.length > mostWords) refuse(`言葉は${mostWords}個までです`)
    return c.json(await searchAdvice(c.var.db, c.var.viewer, { question, wanted, after }))
  })
  .get('/beside/:releaseId/:itemId', async (c) => c.json(await adviceBeside(c.var.db, c.var.viewer, c.req.param())))

function refuse(detail: string): never {
  throw new Problem('invalid', [{ pointer: '#/words', detail }])
}
