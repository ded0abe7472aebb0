import { Hono } from 'hono'
import * as v from 'valibot'
import CompareIndexPage from '../../web/comparison/compare-index-page.tsx'
import ComparePage, { type Compared } from '../../web/comparison/compare-page.tsx'
import type { Side } from '../../web/comparison/side.ts'
import { dayInJapan } from '../../web/dates.ts'
import { texts } from '../../web/comparison/texts.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedInEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { Problem } from '../problem.ts'
import type { ReleaseHead } from '../publication/release-head.ts'
import { getReadable, listReleases, type ReadableRelease } from '../publication/releases.ts'
import { Recent } from '../recent.ts'
import { compare, countRows } from './compare.ts'
import { byDifference } from './order.ts'
import { ViewQuery, type View } from './view.ts'

export const comparisonPages = new Hono<SignedInEnv>()
  .use(signedIn)
  .get('/', async (c) => {
    const chosen = c.req.query()
    const releases = chosen['ours'] && chosen['theirs'] ? [] : await listReleases(c.var.replica, c.var.viewer)
    const theirs = chosen['theirs']
    // From a release or from home only the other side is named: it lies beside the reader's own plan.
    const ours = chosen['ours'] ?? releases.find(({ own, id }) => own && id !== theirs)?.id
    if (ours && theirs) return c.redirect(`/compare/${encodeURIComponent(ours)}/${encodeURIComponent(theirs)}`)
    const title = texts[c.var.language].index.title
    return page(c, {
      name: 'comparison/compare-index-page',
      title,
      Page: CompareIndexPage,
      props: { sides: releases.map(sideOf), ours, theirs },
    })
  })
  .get('/:ours/:theirs', async (c) => {
    const asked = c.req.param()
    if (asked.ours === asked.theirs) throw new Problem('missing')
    const found = await getReadable(c.var.db, c.var.viewer, [asked.ours, asked.theirs], 'comparison')
    const [first, second] = found as [ReadableRelease, ReadableRelease]

    // The reader's own plan always stands on the left, whoever sent the address.
    const [ours, theirs] = second.own && !first.own ? [second, first] : [first, second]
    const view = v.parse(ViewQuery, { ...c.req.query(), sheet: c.req.queries('sheet') })
    const sides: [Side, Side] = [sideOf(ours), sideOf(theirs)]
    return page(c, {
      name: 'comparison/compare-page',
      immutable: true,
      title: texts[c.var.language].title(ours.municipality.name, theirs.municipality.name),
      Page: ComparePage,
      props: { sides, view, sheets: compareSheets(ours, theirs, view), today: dayInJapan(Date.now()) },
    })
  })

/** Releases never change, so a sheet of two of them is compared once; about 200 sheets are kept. */
const compared = new Recent<Compared>(4_000_000, () => 20_000)

function compareSheets(ours: ReadableRelease, theirs: ReadableRelease, view: View): Compared[] {
  const sheets = view.sheets.map((sheet): Compared => {
    const closed = [ours, theirs].some(({ open }) => open !== 'all' && !open.includes(sheet))
    return compared.get(`${ours.id} ${theirs.id} ${sheet} ${closed}`, () => {
      const parts = closed ? [] : compare(ours.snapshot, theirs.snapshot, [sheet])
      return { sheet, closed, parts, counts: countRows(parts) }
    })
  })
  return view.order === 'difference' ? sheets.toSorted(byDifference) : sheets
}

function sideOf({ id, municipality, fiscalYear, number, approvedAt, own }: ReleaseHead): Side {
  return { releaseId: id, municipality: municipality.name, fiscalYear, number, approvedAt, own }
}
