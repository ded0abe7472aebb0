import { Hono } from 'hono'
import * as v from 'valibot'
import CompareIndexPage from '../../web/comparison/compare-index-page.tsx'
import ChangesPage from '../../web/comparison/changes-page.tsx'
import { changesTexts } from '../../web/comparison/changes-texts.ts'
import { ComparisonFile } from '../../web/comparison/comparison-file.tsx'
import ComparePage, { type Compared } from '../../web/comparison/compare-page.tsx'
import type { Side } from '../../web/comparison/side.ts'
import { dayInJapan } from '../../web/dates.ts'
import { texts } from '../../web/comparison/texts.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { page, sentPage } from '../http/page.tsx'
import type { Item, SheetId } from '../plans/sheets.ts'
import { differencesOf } from '../publication/differences.ts'
import { listReleases, type ReadableRelease } from '../publication/releases.ts'
import { answerLines } from './answer-lines.ts'
import { compare } from './compare.ts'
import type { Links } from './links.ts'
import type { Surface } from '../surface.ts'
import { countRows, narrow } from './narrow.ts'
import { inOrder } from './order.ts'
import { findNamed, readLinked, readVersions } from './read-sides.ts'
import { sendFile } from './send-file.ts'
import { severalFile, severalPage, severalPages } from './several/pages.tsx'
import { isClosed, sideOf } from './sides.ts'
import { validate } from '../validate.ts'
import { Problem } from '../problem.ts'
import { correctionOf, getCorrected, speakerOf } from './corrections.ts'
import { CorrectionForm } from './schema.ts'
import { readableSheets, ViewQuery, type View } from './view.ts'

export const comparisonPages = new Hono<SignedInEnv>()
  .use(signedIn)
  .get('/', async (c) => {
    const chosen = c.req.query()
    const releases = chosen['ours'] && chosen['theirs'] ? [] : await listReleases(c.var.replica, c.var.viewer)
    const theirs = chosen['theirs']
    // From a release or from home only the other side is named: it lies beside the reader's own plan.
    const ours = chosen['ours'] ?? releases.find(({ own, id }) => own && id !== theirs)?.id
    const more = [chosen['third'], chosen['fourth']].filter((id) => id !== undefined && id !== '')
    if (ours && theirs && more.length > 0) {
      const query = new URLSearchParams([ours, theirs, ...more].map((id) => ['release', id!]))
      return c.redirect(`/compare/several?${query}`)
    }
    if (ours && theirs) return c.redirect(`/compare/${encodeURIComponent(ours)}/${encodeURIComponent(theirs)}`)
    const title = texts[c.var.language].index.title
    return page(c, {
      name: 'comparison/compare-index-page',
      title,
      Page: CompareIndexPage,
      props: { sides: releases.map(sideOf), ours, theirs },
    })
  })
  .route('/several', severalPages)
  .get('/:ours/:theirs', async (c) => {
    const { sides, links } = await readLinked(c, 'comparison', isOpen)
    const [ours, theirs] = sides
    const view = v.parse(ViewQuery, { ...c.req.query(), sheet: c.req.queries('sheet') })
    return page(c, {
      ...comparePage(ours, theirs, view, speakerOf(c.var.viewer, [ours, theirs]) !== undefined, links[0]),
      immutable: true,
      title: texts[c.var.language].title(ours.municipality.name, theirs.municipality.name),
    })
  })
  .post('/:ours/:theirs/corrections', validate('form', CorrectionForm), async (c) => {
    const { db, viewer } = c.var
    const { correction, view } = c.req.valid('form')
    const [ours, theirs] = await findNamed(c)
    const pair: [ReadableRelease, ReadableRelease] = [ours, theirs]
    const speaker = speakerOf(viewer, pair)
    if (!speaker) throw new Problem('forbidden')
    const { sheet } = getCorrected(pair, correction)
    const [allowed, said] = correctionOf(db, viewer, pair, speaker, correction)
    await db.batch([allowed, said])
    const query = new URLSearchParams(view).toString()
    return c.redirect(`/compare/${ours.id}/${theirs.id}${query && '?'}${query}#${sheet}`, 303)
  })
  .get('/:ours/:theirs/file', async (c) => {
    const { sides, links } = await readLinked(c, 'comparison_file', isOpen)
    const [ours, theirs] = sides
    const title = texts[c.var.language].title(ours.municipality.name, theirs.municipality.name)
    return sendFile(c, sides, { ...comparisonFile(ours, theirs, c.env.ORIGIN, links[0]), title })
  })
  .get('/:ours/:theirs/changes', async (c) => {
    const [earlier, later] = await readVersions(c, 'comparison')
    return page(c, {
      ...changesPage(earlier, later),
      immutable: true,
      title: changesTexts[c.var.language].title(later.municipality.name, earlier.number, later.number),
    })
  })

export const comparisonSurface: Surface = {
  name: 'comparison',
  audiences: ['house', 'partners', 'advisors'],
  routes: ['GET /compare/:ours/:theirs', 'GET /compare/several', 'GET /compare/:ours/:theirs/changes'],
  // Beside a plan in which nothing is written yet, so that all of it stands alone.
  render(release) {
    const view: View = { sheets: [...readableSheets], order: 'plan', show: 'all', words: '', paper: 'a3' }
    return [
      sentPage(comparePage(unwritten(release), release, view, true)),
      sentPage(severalPage([unwritten(release), release], view, [])),
      sentPage(changesPage(unwritten(release), release)),
    ]
  },
}

export const comparisonFileSurface: Surface = {
  name: 'comparison_file',
  audiences: ['house', 'partners', 'advisors'],
  routes: ['GET /compare/:ours/:theirs/file', 'GET /compare/several/file'],
  render: (release) => [
    sentPage(comparisonFile(unwritten(release), release, '')),
    sentPage(severalFile([unwritten(release), release], '', [])),
  ],
}

function isOpen({ sheet }: Item, sides: ReadableRelease[]) {
  return !isClosed(sides, sheet)
}

function unwritten(release: ReadableRelease) {
  return { ...release, own: true, snapshot: { ...release.snapshot, items: [] } }
}

function changesPage(earlier: ReadableRelease, later: ReadableRelease) {
  const differences = differencesOf(later.snapshot, earlier.snapshot)
  const props = { earlier: sideOf(earlier), later: sideOf(later), differences, titles: later.titles }
  return { name: 'comparison/changes-page' as const, Page: ChangesPage, props }
}

// All that may be read, in the plan's order: whoever opens it can no longer choose.
function comparisonFile(ours: ReadableRelease, theirs: ReadableRelease, origin: string, links?: Links) {
  const sheets = readableSheets.map((sheet) => compareSheet(ours, theirs, sheet, links))
  const sides: [Side, Side] = [sideOf(ours), sideOf(theirs)]
  const props = { sides, sheets, today: dayInJapan(Date.now()), answers: answersOf(ours, theirs, links), origin }
  return { name: 'comparison/comparison-file' as const, Page: ComparisonFile, props }
}

export function comparePage(
  ours: ReadableRelease,
  theirs: ReadableRelease,
  view: View,
  correcting: boolean,
  links?: Links,
) {
  const sides: [Side, Side] = [sideOf(ours), sideOf(theirs)]
  const compared = view.sheets.map((sheet) => compareSheet(ours, theirs, sheet, links))
  const sheets = inOrder(compared, view).map((one) => ({ ...one, parts: narrow(one.parts, view) }))
  const props = {
    sides,
    view,
    sheets,
    today: dayInJapan(Date.now()),
    correcting,
    answers: answersOf(ours, theirs, links),
  }
  return { name: 'comparison/compare-page' as const, Page: ComparePage, props }
}

function compareSheet(ours: ReadableRelease, theirs: ReadableRelease, sheet: SheetId, links?: Links): Compared {
  const closed = isClosed([ours, theirs], sheet)
  const parts = closed ? [] : compare(ours.snapshot, theirs.snapshot, [sheet], links)
  return { sheet, closed, parts, counts: countRows(parts) }
}

function answersOf(ours: ReadableRelease, theirs: ReadableRelease, links?: Links) {
  const none = { pairs: [], forUs: [], forThem: [] }
  return answerLines(ours.snapshot, theirs.snapshot, links ?? none, (sheet) => !isClosed([ours, theirs], sheet))
}
