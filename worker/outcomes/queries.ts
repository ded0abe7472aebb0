import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { outcomes } from '../../db/exchange/outcomes.ts'
import { releases } from '../../db/exchange/publication.ts'
import { listOf } from '../../db/list-of.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isRoadmapReadable, mayTell } from '../policy-of-outcomes.ts'
import type { Item } from '../plans/sheets.ts'
import { Problem } from '../problem.ts'
import { recordReads } from '../publication/reads.ts'
import { headColumns, readHead } from '../publication/release-head.ts'
import { newest, readableRows, readReadable, teamOf, type ReadableRelease } from '../publication/releases.ts'
import { fiscalYearAt } from './fiscal-year.ts'
import type { NewOutcome } from './schema.ts'

const mostLines = 500
const pageSize = 50

/** A release's roadmap, and what became of each of its stages. */
export async function getOutcomes(db: ExchangeDb, viewer: Viewer, releaseId: string) {
  const readable = db
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.id, releaseId), isRoadmapReadable(db, viewer)))
  const [[row], [about], lines] = await db.batch([
    readableRows(db, viewer, [releaseId]),
    db
      .select({ mayTell: sql<number>`${mayTell(db, viewer)}`.as('mayTell') })
      .from(releases)
      .where(and(eq(releases.id, releaseId), isRoadmapReadable(db, viewer))),
    lineRows(db, viewer)
      .where(eq(outcomes.teamId, teamOf(db, releaseId)))
      .orderBy(asc(outcomes.stageYear), asc(outcomes.writtenIn), asc(outcomes.at))
      .limit(mostLines),
    // Who reads the release without its roadmap sees no word of it here.
    recordReads(db, viewer, { any: sql`(${readable})` }, 'outcomes'),
  ])
  if (!row || !about) throw new Problem('missing')
  return outcomesOf(readReadable(row), lines, Boolean(about.mayTell), fiscalYearAt(Date.now()))
}

/** The stages of a release with their lines; what the page shows. */
export function outcomesOf(release: ReadableRelease, lines: OutcomeLine[], mayWrite: boolean, thisYear: number) {
  const { snapshot, ...head } = release
  const roadmap = snapshot.items.filter(({ sheet }) => sheet === 'roadmap')
  return {
    release: head,
    mayWrite,
    thisYear,
    stages: stageYears(roadmap).map((year) => ({
      year,
      items: roadmap.filter(({ fields }) => fields.fiscalYear === year),
      lines: lines.filter(({ stageYear }) => stageYear === year),
    })),
  }
}

export type Outcomes = ReturnType<typeof outcomesOf>

export function stageYears(items: Item[]) {
  const years = items.filter(({ sheet }) => sheet === 'roadmap').flatMap(({ fields }) => fields.fiscalYear ?? [])
  return [...new Set(years)].toSorted((a, b) => a - b)
}

/** A line as others see it: who wrote it is not told. */
function lineRows(db: ExchangeDb, viewer: Viewer) {
  return db
    .select({
      stageYear: outcomes.stageYear,
      writtenIn: outcomes.writtenIn,
      state: outcomes.state,
      text: sql<string>`${outcomes.text}`.as('line'),
      indicator: outcomes.indicator,
      mine: sql<number>`${outcomes.authorId} = ${viewer.id}`.as('mine'),
    })
    .from(outcomes)
    .$dynamic()
}

/** What became of the stages of several releases' plans, for who reads their roadmaps. */
export function linesOfReleases(db: ExchangeDb, viewer: Viewer, releaseIds: string[]) {
  return db
    .select({
      releaseId: sql<string>`${releases.id}`.as('releaseId'),
      stageYear: outcomes.stageYear,
      writtenIn: outcomes.writtenIn,
      state: outcomes.state,
      text: sql<string>`${outcomes.text}`.as('line'),
      indicator: outcomes.indicator,
    })
    .from(releases)
    .innerJoin(outcomes, eq(outcomes.teamId, releases.teamId))
    .where(and(inArray(releases.id, listOf(releaseIds)), isRoadmapReadable(db, viewer)))
    .orderBy(asc(outcomes.writtenIn), asc(outcomes.at))
    .limit(mostLines)
}

export type LineOfRelease = Awaited<ReturnType<typeof linesOfReleases>>[number]

export interface OutcomeLine {
  stageYear: number
  writtenIn: number
  state: NewOutcome['state']
  text: string
  indicator: string
  mine: number
}

interface Listing {
  year?: number | undefined
  state?: NewOutcome['state'] | undefined
  after?: number | undefined
}

/** What became of the plans of a year, as far as the viewer may read them: not a word of the plans themselves. */
export async function listOutcomes(db: ExchangeDb, viewer: Viewer, { year, state, after = 0 }: Listing) {
  const readable = and(newest(db), isRoadmapReadable(db, viewer))
  const told = () =>
    db
      .selectDistinct({ fiscalYear: teams.fiscalYear })
      .from(outcomes)
      .innerJoin(teams, eq(teams.id, outcomes.teamId))
      .innerJoin(releases, eq(releases.teamId, teams.id))
      .where(readable)
      .orderBy(desc(teams.fiscalYear))
      .limit(20)
  const years = (await told()).map(({ fiscalYear }) => fiscalYear)
  const fiscalYear = years.find((one) => one === year) ?? years[0]
  if (fiscalYear === undefined) return { years, fiscalYear: null, state: state ?? null, lines: [], next: null }

  const rows = await db
    .select({
      ...headColumns(db, viewer),
      stageYear: outcomes.stageYear,
      writtenIn: outcomes.writtenIn,
      state: outcomes.state,
      text: sql<string>`${outcomes.text}`.as('line'),
      indicator: outcomes.indicator,
    })
    .from(outcomes)
    .innerJoin(teams, eq(teams.id, outcomes.teamId))
    .innerJoin(releases, eq(releases.teamId, teams.id))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(
      and(
        inArray(outcomes.teamId, db.select({ id: teams.id }).from(teams).where(eq(teams.fiscalYear, fiscalYear))),
        state && eq(outcomes.state, state),
        readable,
      ),
    )
    .orderBy(desc(outcomes.writtenIn), asc(outcomes.teamId), asc(outcomes.stageYear), asc(outcomes.authorId))
    .limit(pageSize + 1)
    .offset(after)
  return {
    years,
    fiscalYear,
    state: state ?? null,
    lines: rows.slice(0, pageSize).map(({ stageYear, writtenIn, state: became, text, indicator, ...head }) => {
      const { id, municipality } = readHead(head)
      return { releaseId: id, municipality: municipality.name, stageYear, writtenIn, state: became, text, indicator }
    }),
    next: rows.length > pageSize ? after + pageSize : null,
  }
}

export type OutcomeListing = Awaited<ReturnType<typeof listOutcomes>>
