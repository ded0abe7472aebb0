import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { user } from '../../db/exchange/auth.ts'
import { boardMembers, boardMessages, boardPersonas, boards, boardTopics } from '../../db/exchange/boards.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { remarks } from '../../db/exchange/feedback.ts'
import { groups } from '../../db/exchange/groups.ts'
import { boardReports, boardWarnings } from '../../db/exchange/moderation.ts'
import { outcomes } from '../../db/exchange/outcomes.ts'
import { inserts, inOne } from '../../db/load/insert.ts'
import type { VaultDb } from '../../db/vault/database.ts'
import { items } from '../../db/vault/plans.ts'
import { fileMessages } from '../../worker/boards/search/filing.ts'
import { eq } from 'drizzle-orm'
import { fileRemarks } from '../../worker/feedback/advice/filing.ts'
import { useApp } from '../support/browser.ts'
import { payloads } from './payloads.ts'
import { plantPeople } from './plant-people.ts'

const app = useApp(plant)
const short = '<img src=x onerror=window.ran=1>'
const at = new Date('2021-10-01T09:00:00+09:00')

it('has five hundred payloads, each of which would be noticed', async () => {
  expect(payloads.length).toBeGreaterThanOrEqual(500)
  const page = await watched('alumnus-hikaru')
  await page.goto('/boards')
  // Even this is stopped by the policy: a payload that got so far would be seen.
  await page.evaluate((code) => {
    const image = document.createElement('img')
    try {
      image.setAttribute('onerror', code)
    } catch {
      return
    }
    image.src = 'x'
    document.body.append(image)
  }, 'window.ran = 1')
  await expect.poll(() => violationsOf(page)).not.toEqual([])
})

it.each<[string, string]>([
  ['alumnus-hikaru', '/boards'],
  ['alumnus-hikaru', '/boards/me'],
  ['alumnus-hikaru', '/boards/reports'],
  ['alumnus-hikaru', '/boards/attack/record'],
  ['alumnus-hikaru', '/boards/search#words=window'],
  ['koriyama-ayaka', '/boards/search#words=onerror'],
  ['alumnus-hikaru', '/boards/directory'],
  ['alumnus-hikaru', '/boards/directory/contacts'],
  ['alumnus-hikaru', '/boards/following'],
  ['secretariat', '/boards/keeping'],
  ['koriyama-kohei', '/boards'],
  ['koriyama-kohei', '/boards/attack/new'],
  ['koriyama-ayaka', '/topics/attack'],
  ['koriyama-ayaka', '/boards/attack'],
  ['koriyama-ayaka', '/releases/koriyama-release-1/remarks'],
  ['koriyama-ayaka', '/teams/koriyama/remarks'],
  ['koriyama-ayaka', '/releases/koriyama-release-1/outcomes'],
  ['koriyama-ayaka', '/outcomes'],
  ['koriyama-ayaka', '/groups/koriyama-toyohashi'],
  ['koriyama-ayaka', '/drafts/koriyama/outlook'],
  ['koriyama-ayaka', '/account'],
  ['advisor-keiko', '/advice#words=window'],
])('no script runs for %s on %s, on whichever of its pages', async (as, path) => {
  const page = await watched(as)
  let shown = 0
  for (let next: string | null = path; next !== null; shown++) {
    await page.goto(next)
    await page.locator('#page[data-ready]:not(:has([aria-busy=true]))').waitFor({ state: 'attached' })
    // A search begins just after its page is ready.
    await expect.poll(() => page.locator('body').innerText(), { timeout: 10_000 }).toMatch(/ran|RAN/)
    await ensureHarmless(page)
    next = await page
      .locator('a[href*="?after="], a[href*="?before="]')
      .first()
      .getAttribute('href', { timeout: 100 })
      .catch(() => null)
    if (shown > 0 && next !== null && page.url().endsWith(next)) break
  }
  if (path === '/topics/attack') expect(shown).toBeGreaterThanOrEqual(Math.ceil(payloads.length / 200))
})

it('no script runs in a preview, nor in what is quoted', async () => {
  const page = await watched('koriyama-ayaka')
  await page.goto('/topics/attack')
  await page.locator('#page[data-ready]').waitFor({ state: 'attached' })
  // Characters that turn the direction of writing are refused on their way in.
  const texts = chunksOf(payloads.filter((payload) => !payload.includes('\u202e')).join('\n\n'), 9000)
  for (const text of texts) {
    await page.locator('#write').fill(text)
    await Promise.all([
      page.waitForResponse(/\/preview$/),
      page.getByRole('button', { name: '表示を確かめる' }).last().click(),
    ])
    await page.locator('[aria-live] .message-text').first().waitFor()
    await ensureHarmless(page)
  }
  await page.getByRole('button', { name: '引用して返信' }).first().click()
  await ensureHarmless(page)
})

async function watched(as: string) {
  const page = await app.open('about:blank', { as, inSameSession: true })
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => seen.push(violatedDirective))
  })
  page.on('dialog', (dialog) => void dialog.dismiss())
  return page
}

async function ensureHarmless(page: Page) {
  // What fails to load tells so a moment later.
  await page.waitForTimeout(50)
  const state = await page.evaluate(() => ({
    ran: (window as { ran?: number }).ran,
    acting: [...document.querySelectorAll('body *')]
      .filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')))
      .map((element) => element.outerHTML),
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .map((link) => link.protocol)
      .filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol)),
    foreign: document.querySelectorAll('main :is(script, iframe, object, embed, style, base, meta, svg animate, img)')
      .length,
  }))
  expect(state).toEqual({ ran: undefined, acting: [], links: [], foreign: 0 })
  expect(await violationsOf(page)).toEqual([])
}

function violationsOf(page: Page) {
  return page.evaluate(() => (window as unknown as { seen: string[] }).seen)
}

function chunksOf(text: string, length: number) {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, n) => text.slice(n * length, (n + 1) * length))
}

/** Every field that others read, past whatever would refuse it on its way in. */
async function plant(exchange: ExchangeDb, vault: VaultDb) {
  const titles = payloads.filter(({ length }) => length <= 120).map((title) => title.replaceAll('\n', ' '))
  const topic = (id: string, title: string) => {
    return {
      id,
      boardId: 'attack',
      kind: 'talk' as const,
      title,
      authorId: 'alumnus-hikaru',
      createdAt: at,
      lastAt: at,
    }
  }
  const message = (topicId: string, text: string, number: number) => {
    return { id: `${topicId}-${number}`, topicId, number, threadNumber: number, authorId: 'alumnus-hikaru', text, at }
  }
  const batches = [
    inserts(exchange, boards, [
      {
        id: 'attack',
        kind: 'theme' as const,
        name: short,
        purpose: payloads[0]!,
        createdAt: at,
        allowsAnonymous: true,
      },
    ]),
    inserts(exchange, boardMembers, [{ boardId: 'attack', userId: 'alumnus-hikaru', isModerator: true, since: at }]),
    inserts(exchange, boardTopics, [
      topic('attack', titles[0]!),
      ...titles.map((title, n) => topic(`attack-${n}`, title)),
    ]),
    inserts(
      exchange,
      boardMessages,
      payloads.map((text, n) => message('attack', text, n + 1)),
    ),
    inserts(exchange, boardPersonas, [{ userId: 'alumnus-hikaru', displayName: short }]),
    inserts(
      exchange,
      boardReports,
      chunksOf(payloads.join('\n'), 490)
        .slice(0, 30)
        .map((text, n) => {
          const messageId = `attack-${n + 1}`
          return { messageId, reporterId: 'koriyama-ayaka', reason: 'other' as const, text, at }
        }),
    ),
    inserts(exchange, boardWarnings, [
      {
        id: 'attack',
        boardId: 'attack',
        messageId: 'attack-1',
        userId: 'alumnus-hikaru',
        reason: 'other' as const,
        text: payloads[0]!,
        at,
      },
    ]),
    inserts(
      exchange,
      remarks,
      chunksOf(payloads.join('\n'), 3900).map((text, n) => ({
        id: `attack-${n}`,
        batchId: `attack-${n}`,
        releaseId: 'koriyama-release-1',
        teamId: 'koriyama',
        fiscalYear: 2021,
        authorId: 'advisor-keiko',
        authorRole: 'advisor' as const,
        kind: 'risk' as const,
        visibility: 'group' as const,
        text,
        level: 'sheet' as const,
        sheet: 'outlook',
        createdAt: new Date(at.getTime() + n),
        authorSpokeAt: at,
      })),
    ),
    inserts(exchange, outcomes, [
      {
        teamId: 'koriyama',
        stageYear: 2021,
        writtenIn: 2022,
        authorId: 'koriyama-kohei',
        state: 'stopped' as const,
        text: payloads[0]!,
        indicator: short,
        at,
      },
    ]),
    plantPeople(exchange, at),
    [exchange.update(user).set({ name: short }).where(eq(user.id, 'koriyama-ayaka'))],
    [exchange.update(groups).set({ name: short }).where(eq(groups.id, 'koriyama-toyohashi'))],
  ]
  for (const statements of batches) {
    for (let from = 0; from < statements.length; from += 50)
      await exchange.batch(inOne(statements.slice(from, from + 50)))
  }
  while ((await fileMessages(exchange, 300)) > 0);
  await fileRemarks(exchange, 300)
  const place = {
    planId: 'koriyama',
    sheet: 'outlook',
    section: 'keys',
    fields: {},
    version: 1,
    updatedAt: at,
  } as const
  for (const [n, text] of chunksOf(payloads.join('\n'), 3900).entries()) {
    await vault.insert(items).values({
      ...place,
      id: `attack-${n}`,
      rank: `a${String(n).padStart(4, '0')}`,
      text,
      updatedBy: 'koriyama-ayaka',
    })
  }
}
