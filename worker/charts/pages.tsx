import { Hono, type Context } from 'hono'
import ForcesPage from '../../web/charts/forces-page.tsx'
import PopulationPage from '../../web/charts/population-page.tsx'
import RoadmapPage from '../../web/charts/roadmap-page.tsx'
import { chartTexts } from '../../web/charts/texts.ts'
import ThemesPage from '../../web/charts/themes-page.tsx'
import { dayInJapan } from '../../web/dates.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { Links } from '../comparison/links.ts'
import { findSides, readBeside, readLinked, type Sides } from '../comparison/read-sides.ts'
import { compareSeveral } from '../comparison/several/compare-several.ts'
import { isClosed, sideOf } from '../comparison/sides.ts'
import type { ChartKind } from '../comparison/view.ts'
import type { SignedInEnv } from '../env.ts'
import { page, sentPage } from '../http/page.tsx'
import { attribution, type OfficialSeries } from '../municipalities/measures.ts'
import { officialSeries, projectionRows } from '../municipalities/official-series.ts'
import { linesOfReleases, type LineOfRelease } from '../outcomes/queries.ts'
import type { Item, SheetId } from '../plans/sheets.ts'
import type { Surface } from '../surface.ts'
import { forceLines } from './force-field.ts'
import { populationOf } from './population.ts'
import { themesOfReleases } from './queries.ts'
import { roadOf } from './road.ts'
import { countThemes } from './theme-counts.ts'

/** Each chart is a page of its own to bring to a meeting. */
const charts = new Hono<SignedInEnv>()
  .get('/forces', async (c) => {
    const { sides, links } = await readLinked(
      c,
      'charts',
      isOpenAnd(({ sheet }) => sheet === 'forces'),
    )
    return page(c, { ...forcesPage(sides, frameOf(c, sides, ['forces']), links), title: titleOf(c, 'forces', sides) })
  })
  .get('/roadmap', async (c) => {
    const { sides, rows } = await readBeside(
      c,
      'charts',
      isOpenAnd(({ sheet }) => sheet === 'roadmap'),
      (those) => linesOfReleases(c.var.db, c.var.viewer, idsOf(those)),
    )
    return page(c, { ...roadmapPage(sides, frameOf(c, sides, ['roadmap']), rows), title: titleOf(c, 'roadmap', sides) })
  })
  .get('/themes', async (c) => {
    // Numbers, not a word of any plan.
    const sides = await findSides(c)
    const { themes, counted } = await themesOfReleases(c.var.db, sides)
    const ids = idsOf(sides)
    return page(c, {
      name: 'charts/themes-page',
      title: titleOf(c, 'themes', sides),
      Page: ThemesPage,
      props: { ...frameOf(c, sides, []), themes: countThemes(themes, counted, ids) },
    })
  })
  .get('/population', async (c) => {
    const { sides, rows } = await readBeside(
      c,
      'charts',
      isOpenAnd(({ section }) => section === 'projections'),
      (those) => projectionRows(c.var.db, codesOf(those)),
    )
    const official = codesOf(sides).map((code) => officialSeries(rows, code))
    return page(c, {
      ...populationPage(sides, official, frameOf(c, sides, ['drift'])),
      title: titleOf(c, 'population', sides),
    })
  })

/** Under /compare, beside the comparison of two plans or of several. */
export const chartPages = new Hono<SignedInEnv>()
  .use(signedIn)
  .route('/several', charts)
  .route('/:ours/:theirs', charts)

function idsOf(sides: Sides) {
  return sides.map(({ id }) => id)
}

function codesOf(sides: Sides) {
  return sides.map(({ municipality }) => municipality.code)
}

function isOpenAnd(words: (item: Item) => boolean) {
  return (item: Item, sides: Sides) => words(item) && !isClosed(sides, item.sheet)
}

export const chartSurface: Surface = {
  name: 'charts',
  audiences: ['house', 'partners', 'advisors'],
  routes: [
    'GET /compare/:ours/:theirs/forces',
    'GET /compare/:ours/:theirs/roadmap',
    'GET /compare/:ours/:theirs/population',
    'GET /compare/several/forces',
    'GET /compare/several/roadmap',
    'GET /compare/several/population',
  ],
  sheets: ['forces', 'roadmap'],
  // Beside a plan in which nothing is written yet, so that all of it stands alone.
  render(release) {
    const sides: Sides = [{ ...release, own: true, snapshot: { ...release.snapshot, items: [] } }, release]
    const frame = { sides: sides.map(sideOf), paper: 'a3' as const, today: dayInJapan(Date.now()), closed: false }
    return [
      sentPage(forcesPage(sides, frame, [])),
      sentPage(roadmapPage(sides, frame, [])),
      sentPage(populationPage(sides, [], frame)),
    ]
  },
}

type Frame = ReturnType<typeof frameOf>

function forcesPage(sides: Sides, frame: Frame, links: Links[]) {
  const parts = frame.closed ? [] : compareSeveral(sides, 'forces', links).parts
  const of = (section: string) => forceLines(parts.flatMap((part) => (part.section === section ? part.lines : [])))
  const props = { ...frame, forces: { driving: of('driving'), resisting: of('resisting') } }
  return { name: 'charts/forces-page' as const, Page: ForcesPage, props }
}

function roadmapPage(sides: Sides, frame: Frame, lines: LineOfRelease[]) {
  const road = roadOf(frame.closed ? [] : sides, lines)
  return { name: 'charts/roadmap-page' as const, Page: RoadmapPage, props: { ...frame, road } }
}

// Official figures are open to everybody; only the plans' own series wait for mutual reveal.
function populationPage(releases: Sides, official: OfficialSeries[][], frame: Frame) {
  const sides = releases.map(({ snapshot }, at) => ({ snapshot, official: official[at] ?? [] }))
  const props = { ...frame, measures: frame.closed ? [] : populationOf(sides), attribution }
  return { name: 'charts/population-page' as const, Page: PopulationPage, props }
}

function frameOf(c: Context<SignedInEnv>, sides: Sides, from: SheetId[]) {
  return {
    sides: sides.map(sideOf),
    paper: c.req.query('paper') === 'a4' ? ('a4' as const) : ('a3' as const),
    today: dayInJapan(Date.now()),
    closed: from.some((sheet) => isClosed(sides, sheet)),
  }
}

function titleOf(c: Context<SignedInEnv>, chart: ChartKind, sides: Sides) {
  const t = chartTexts[c.var.language]
  return t.title(
    t.charts[chart],
    sides.map(({ municipality }) => municipality.name),
  )
}
