import type { Context } from 'hono'
import ProblemPage from '../../web/problems/problem-page.tsx'
import { problemTexts } from '../../web/problems/texts.ts'
import type { Env } from '../env.ts'
import { answerProblem, statusOf, type Problem } from '../problem.ts'
import { page } from './page.tsx'

/** A page for who opened an address in a browser, application/problem+json for every program. */
export async function answerWithProblem(
  c: Pick<Context<Env>, 'var' | 'body' | 'html' | 'req' | 'env'>,
  problem: Problem,
) {
  const answer = answerProblem(c, problem)
  if (!isNavigation(c.req)) return answer
  const { kind } = problem
  const status = statusOf(kind)
  const { title } = problemTexts[c.var.language].kinds[kind]
  // Not the address that was asked for: what is missing and what may not be seen must be the same bytes.
  const path = kind === 'missing' ? '/problems/missing' : '/'
  const props = { kind, status }
  const shown = await page(c, { name: 'problems/problem-page', title, Page: ProblemPage, props, status, path })
  const retry = answer.headers.get('Retry-After')
  if (retry) shown.headers.set('Retry-After', retry)
  return shown
}

/** Browsers say what they do in Sec-Fetch-Mode; an old one at least asks for HTML. */
function isNavigation(request: Context['req']) {
  const mode = request.header('Sec-Fetch-Mode')
  if (mode !== undefined) return mode === 'navigate'
  return request.header('Accept')?.includes('text/html') ?? false
}
