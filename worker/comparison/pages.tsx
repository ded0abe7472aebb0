import { Hono } from 'hono'
import * as v from 'valibot'
import CompareIndexPage from '../../web/comparison/compare-index-page.tsx'
import ChangesPage from '../../web/comparison/changes-page.tsx'
import { changesTexts } from '../../web/comparison/changes-texts.ts'
import { ComparisonFile } from '../../web/comparison/comparison-file.tsx'
import ComparePage, { type Compared } from '../../web/comparison/compare-page.tsx'
import SeveralPage from '../../web/comparison/several-page.tsx'
import { severalTexts } from '../../web/comparison/several-texts.ts'
import type { Side } from '../../web/comparison/side.ts'
import { dayInJapan } from '../../web/dates.ts'
import { texts } from '../../web/comparison/texts.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { page, sentPage, wholeFile } from '../http/page.tsx'
import type { SheetId } from '../plans/sheets.ts'
import { differencesOf } from '../publication/differences.ts'
import { listReleases, type ReadableRelease } from '../publication/releases.ts'
import { answerLines } from './answer-lines.ts'
import { compare } from './compare.ts'
import { linksOf, linksToEach, type Links } from './links.ts'
import type { Surface } from '../surface.ts'
import { countRows, narrow } from './narrow.ts'
import { byDifference } from './order.ts'
import { findPair, readPair, readVersions } from './read-pair.ts'
import { compareSeveral } from './several/compare-several.ts'
import { readSeveral } from './several/read-several.ts'
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
  .get('/several', async (c) => {
    const ids = [...new Set(c.req.queries('release'))]
    const view = v.parse(ViewQuery, { ...c.req.query(), sheet: c.req.queries('sheet') })
    const { first, others } = await readSeveral(c, ids, view.sheets)
    return page(c, {
      ...severalPage(first, others, view, await linksToEach(c, first, others)),
      immutable: true,
      title: severalTexts[c.var.language].title([first, ...others].map(({ municipality }) => municipality.name)),
    })
  })
  .get('/:ours/:theirs', async (c) => {
    const [ours, theirs] = await readPair(c, 'comparison', () => true)
    const view = v.parse(ViewQuery, { ...c.req.query(), sheet: c.req.queries('sheet') })
    const links = await linksOf(c, ours, theirs)
    return page(c, {
      ...comparePage(ours, theirs, view, speakerOf(c.var.viewer, [ours, theirs]) !== undefined, links),
      immutable: true,
      title: texts[c.var.language].title(ours.municipality.name, theirs.municipality.name),
    })
  })
  .post('/:ours/:theirs/corrections', validate('form', CorrectionForm), async (c) => {
    const { db, viewer } = c.var
    const { correction, view } = c.req.valid('form')
    const pair = await findPair(c)
    const speaker = speakerOf(viewer, pair)
    if (!speaker) throw new Problem('forbidden')
    const { sheet } = getCorrected(pair, correction)
    const [allowed, said] = correctionOf(db, viewer, pair, speaker, correction)
    await db.batch([allowed, said])
    const query = new URLSearchParams(view).toString()
    return c.redirect(`/compare/${pair[0].id}/${pair[1].id}${query && '?'}${query}#${sheet}`, 303)
  })
  .get('/:ours/:theirs/file', async (c) => {
    const [ours, theirs] = await readPair(c, 'comparison_file', () => true)
    const title = texts[c.var.language].title(ours.municipality.name, theirs.municipality.name)
    const links = await linksOf(c, ours, theirs)
    const file = comparisonFile(ours, theirs, c.env.ORIGIN, links)
    const name = `comparison-${ours.fiscalYear}-${ours.number}-${theirs.number}.html`
    return c.body(await wholeFile(c, { ...file, title }), 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    })
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
      sentPage(severalPage(unwritten(release), [release], view, [])),
      sentPage(changesPage(unwritten(release), release)),
    ]
  },
}

export const comparisonFileSurface: Surface = {
  name: 'comparison_file',
  audiences: ['house', 'partners', 'advisors'],
  routes: ['GET /compare/:ours/:theirs/file'],
  render: (release) => [sentPage(comparisonFile(unwritten(release), release, ''))],
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
  const ordered = view.order === 'difference' ? compared.toSorted(byDifference) : compared
  const sheets = ordered.map((one) => ({ ...one, parts: narrow(one.parts, view) }))
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

function severalPage(first: ReadableRelease, others: ReadableRelease[], view: View, links: Links[]) {
  const sheets = view.sheets.map((sheet) => compareSeveral(first, others, sheet, links))
  const props = { sides: [first, ...others].map(sideOf), view, sheets, today: dayInJapan(Date.now()) }
  return { name: 'comparison/several-page' as const, Page: SeveralPage, props }
}

function compareSheet(ours: ReadableRelease, theirs: ReadableRelease, sheet: SheetId, links?: Links): Compared {
  const closed = isClosed(ours, theirs, sheet)
  const parts = closed ? [] : compare(ours.snapshot, theirs.snapshot, [sheet], links)
  return { sheet, closed, parts, counts: countRows(parts) }
}

function answersOf(ours: ReadableRelease, theirs: ReadableRelease, links?: Links) {
  const none = { pairs: [], forUs: [], forThem: [] }
  return answerLines(ours.snapshot, theirs.snapshot, links ?? none, (sheet) => !isClosed(ours, theirs, sheet))
}
