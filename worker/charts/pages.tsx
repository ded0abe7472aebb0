import { Hono, type Context } from 'hono'
import ForcesPage from '../../web/charts/forces-page.tsx'
import PopulationPage from '../../web/charts/population-page.tsx'
import RoadmapPage from '../../web/charts/roadmap-page.tsx'
import { chartTexts } from '../../web/charts/texts.ts'
import ThemesPage from '../../web/charts/themes-page.tsx'
import { dayInJapan } from '../../web/dates.ts'
import { signedIn } from '../auth/signed-in.ts'
import { compare } from '../comparison/compare.ts'
import type { Links } from '../comparison/links.ts'
import { findSides, readLinked, readSides, type Sides } from '../comparison/read-sides.ts'
import { isClosed, sideOf } from '../comparison/sides.ts'
import type { ChartKind } from '../comparison/view.ts'
import type { SignedInEnv } from '../env.ts'
import { page, sentPage } from '../http/page.tsx'
import { attribution, type OfficialSeries } from '../municipalities/measures.ts'
import { officialSeries, projectionRows } from '../municipalities/official-series.ts'
import type { Item, SheetId } from '../plans/sheets.ts'
import type { ReadableRelease } from '../publication/releases.ts'
import type { Surface } from '../surface.ts'
import { forceLines } from './force-field.ts'
import { populationOf } from './population.ts'
import { themesOfReleases } from './queries.ts'
import { roadOf } from './road.ts'
import { countThemes } from './theme-counts.ts'

/** Under /compare, beside the comparison: each chart is a page of its own to bring to a meeting. */
export const chartPages = new Hono<SignedInEnv>()
  .use(signedIn)
  .get('/:ours/:theirs/forces', async (c) => {
    const { sides, links } = await readLinked(
      c,
      'charts',
      isOpenAnd(({ sheet }) => sheet === 'forces'),
    )
    const pair = pairOf(sides)
    return page(c, { ...forcesPage(pair, frameOf(c, pair, ['forces']), links[0]), title: titleOf(c, 'forces', pair) })
  })
  .get('/:ours/:theirs/roadmap', async (c) => {
    const pair = pairOf(
      await readSides(
        c,
        'charts',
        isOpenAnd(({ sheet }) => sheet === 'roadmap'),
      ),
    )
    return page(c, { ...roadmapPage(pair, frameOf(c, pair, ['roadmap'])), title: titleOf(c, 'roadmap', pair) })
  })
  .get('/:ours/:theirs/themes', async (c) => {
    // Numbers, not a word of either plan.
    const pair = pairOf(await findSides(c))
    const { themes, counted } = await themesOfReleases(c.var.db, pair)
    return page(c, {
      name: 'charts/themes-page',
      title: titleOf(c, 'themes', pair),
      Page: ThemesPage,
      props: {
        ...frameOf(c, pair, []),
        themes: countThemes(
          themes,
          counted,
          pair.map(({ id }) => id),
        ),
      },
    })
  })
  .get('/:ours/:theirs/population', async (c) => {
    const pair = pairOf(
      await readSides(
        c,
        'charts',
        isOpenAnd(({ section }) => section === 'projections'),
      ),
    )
    const codes = pair.map(({ municipality }) => municipality.code)
    const rows = await projectionRows(c.var.db, codes)
    const official = codes.map((code) => officialSeries(rows, code))
    return page(c, {
      ...populationPage(pair, official, frameOf(c, pair, ['drift'])),
      title: titleOf(c, 'population', pair),
    })
  })

function isOpenAnd(words: (item: Item) => boolean) {
  return (item: Item, sides: Sides) => words(item) && !isClosed(sides, item.sheet)
}

type Pair = [ReadableRelease, ReadableRelease]
function pairOf([a, b]: Sides): Pair {
  return [a, b]
}

export const chartSurface: Surface = {
  name: 'charts',
  audiences: ['house', 'partners', 'advisors'],
  routes: [
    'GET /compare/:ours/:theirs/forces',
    'GET /compare/:ours/:theirs/roadmap',
    'GET /compare/:ours/:theirs/population',
  ],
  sheets: ['forces', 'roadmap'],
  // Beside a plan in which nothing is written yet, so that all of it stands alone.
  render(release) {
    const pair: Pair = [{ ...release, own: true, snapshot: { ...release.snapshot, items: [] } }, release]
    const frame = { sides: sidesOf(pair), paper: 'a3' as const, today: dayInJapan(Date.now()), closed: false }
    return [
      sentPage(forcesPage(pair, frame)),
      sentPage(roadmapPage(pair, frame)),
      sentPage(populationPage(pair, [], frame)),
    ]
  },
}

type Frame = ReturnType<typeof frameOf>

function forcesPage([ours, theirs]: Pair, frame: Frame, links?: Links) {
  const parts = frame.closed ? [] : compare(ours.snapshot, theirs.snapshot, ['forces'], links)
  const of = (section: string) => forceLines(parts.flatMap((part) => (part.section === section ? part.rows : [])))
  const props = { ...frame, forces: { driving: of('driving'), resisting: of('resisting') } }
  return { name: 'charts/forces-page' as const, Page: ForcesPage, props }
}

function roadmapPage(pair: Pair, frame: Frame) {
  const road = roadOf(frame.closed ? [] : pair.map(({ snapshot }) => snapshot))
  return { name: 'charts/roadmap-page' as const, Page: RoadmapPage, props: { ...frame, road } }
}

// Official figures are open to everybody; only the plans' own series wait for mutual reveal.
function populationPage(pair: Pair, official: OfficialSeries[][], frame: Frame) {
  const sides = pair.map(({ snapshot }, at) => ({ snapshot, official: official[at] ?? [] }))
  const props = { ...frame, measures: frame.closed ? [] : populationOf(sides), attribution }
  return { name: 'charts/population-page' as const, Page: PopulationPage, props }
}

function frameOf(c: Context<SignedInEnv>, pair: Pair, from: SheetId[]) {
  return {
    sides: sidesOf(pair),
    paper: c.req.query('paper') === 'a4' ? ('a4' as const) : ('a3' as const),
    today: dayInJapan(Date.now()),
    closed: from.some((sheet) => isClosed(pair, sheet)),
  }
}

function sidesOf([ours, theirs]: Pair) {
  return [sideOf(ours), sideOf(theirs)] as [ReturnType<typeof sideOf>, ReturnType<typeof sideOf>]
}

function titleOf(c: Context<SignedInEnv>, chart: ChartKind, [ours, theirs]: Pair) {
  const t = chartTexts[c.var.language]
  return t.title(t.charts[chart], ours.municipality.name, theirs.municipality.name)
}
