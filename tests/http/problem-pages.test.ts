import { env } from 'cloudflare:test'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { problemTexts } from '../../web/problems/texts.ts'
import type { Env } from '../../worker/env.ts'
import { answerWithProblem } from '../../worker/http/problem-page.tsx'
import { Problem, problemKinds, statusOf } from '../../worker/problem.ts'
import { draftPlan, itemsSaying, releasePlan } from '../support/plans.ts'
import { request } from '../support/request.ts'
import { scenario, type Who } from '../support/scenario.ts'

const navigation = { 'Sec-Fetch-Mode': 'navigate', Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const items = itemsSaying('ひとこと')

describe('a problem', () => {
  const languages = ['ja', 'en'] as const
  const cells = problemKinds.flatMap((kind) => languages.map((language) => ({ kind, language })))

  it.each(cells)('$kind is a page that says what to do, in $language', async ({ kind, language }) => {
    const app = new Hono<Env>().get('/', (c) => {
      c.set('language', language)
      return answerWithProblem(c, new Problem(kind))
    })
    const answer = await app.request('/', { headers: navigation }, env)
    expect(answer.status).toBe(statusOf(kind))
    expect(answer.headers.get('Content-Type')).toContain('text/html')
    expect(answer.headers.has('Retry-After')).toBe(kind === 'too_many' || kind === 'unavailable')
    const html = await answer.text()
    const { title, todo } = problemTexts[language].kinds[kind]
    expect(html).toContain(`<h1>${title}</h1>`)
    expect(html).toContain(todo)
    expect(html).toContain('href="/"')
  })

  it.each([
    ['a browser that opens an address', navigation, 'text/html'],
    ['an old browser that opens an address', { Accept: 'text/html,*/*' }, 'text/html'],
    ['a script of a page', { 'Sec-Fetch-Mode': 'cors', Accept: 'text/html' }, 'application/problem+json'],
    ['a program', { Accept: '*/*' }, 'application/problem+json'],
    ['a program that says nothing', {}, 'application/problem+json'],
  ])('answers %s in its form', async (_, headers, type) => {
    for (const path of ['/no-such-page', '/api/nothing', '/drafts/nothing/at/all']) {
      const answer = await request('GET', path, { headers })
      expect(answer.status).toBe(404)
      expect(answer.headers.get('Content-Type')).toContain(type)
      expect(answer.headers.get('Content-Security-Policy')).toContain("script-src 'self';")
      expect(answer.headers.get('Cache-Control')).toBe('no-store')
    }
  })
})

describe('the page of what may not be seen', () => {
  it.each(['release', 'submission', 'draft', 'group', 'compared'] as const)(
    'is the page of what does not exist, byte for byte: %s',
    async (what) => {
      const world = await scenario()
      const [release, plan] = [await releasePlan(world, 'own', items), await draftPlan(world, 'own', items)]
      const foreign = {
        release: `/releases/${release.id}`,
        submission: `/submissions/submission-own-1-${world.run}`,
        draft: `/drafts/${plan.id}/vision`,
        group: `/groups/${world.group.id}`,
        compared: `/compare/${release.id}/${release.id}-2`,
      }[what]
      const open = async (who: Who, path: string) => {
        const answer = await world.as(who).get(path, navigation)
        return { status: answer.status, headers: [...answer.headers], body: await answer.text() }
      }
      const shown = await open('stranger', foreign)
      expect(shown.status).toBe(404)
      expect(shown.body).toContain('見つかりませんでした')
      expect(shown).toEqual(await open('stranger', foreign.replace(world.run, 'nothing')))
      if (what !== 'compared') expect((await open('researcher', foreign)).status).toBe(200)
    },
  )
})
