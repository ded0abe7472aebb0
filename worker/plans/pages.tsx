import { and, eq, inArray } from 'drizzle-orm'
import { Hono } from 'hono'
import { municipalities, teams, years, type YearWords } from '../../db/exchange/municipalities.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { showFiscalYear } from '../../web/dates.ts'
import type { Language } from '../../web/i18n.ts'
import BorrowPage from '../../web/plans/borrow-page.tsx'
import { borrowTexts } from '../../web/plans/borrow-texts.ts'
import DraftsPage from '../../web/plans/drafts-page.tsx'
import SheetPage, { type SheetTitles } from '../../web/plans/sheet-page.tsx'
import { sheetWords } from '../../web/plans/sheet-words.ts'
import { planTexts } from '../../web/plans/texts.ts'
import VersionsPage from '../../web/plans/versions-page.tsx'
import { versionTexts } from '../../web/plans/versions-texts.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { VaultEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { officialSeries, projectionRows } from '../municipalities/official-series.ts'
import { canBorrow, canRevise, draftTeams } from '../policy.ts'
import { Problem } from '../problem.ts'
import { takeItem } from '../publication/take-item.ts'
import { validate } from '../validate.ts'
import type { NotesBeside } from './beside.ts'
import { listBorrowed } from './borrowing.ts'
import { runsOf } from './history.ts'
import { getStates, listSteps, stepsPerPage } from './history-queries.ts'
import { getDraft, listPlans } from './queries.ts'
import { readableDifferences } from './readable-differences.ts'
import { VersionsQuery } from './schema.ts'
import { sheets, type SheetId } from './sheets.ts'

/** `notesBeside` tells what others said about a sheet. */
export const planPages = (notesBeside: NotesBeside) =>
  new Hono<VaultEnv>()
    .get('/', signedIn, async (c) => {
      const { vault, db, viewer, language } = c.var
      const [plans, ofYears] = await Promise.all([listPlans(vault, viewer), listTeams(db, viewer)])
      const props = {
        teams: ofYears.map(({ team, municipality }) => {
          const plan = plans.find(({ teamId }) => teamId === team.id)
          const whose = `${municipality} ${team.name}`.trim()
          return { id: team.id, whose, fiscalYear: team.fiscalYear, plan: plan && { id: plan.id, theme: plan.theme } }
        }),
      }
      return page(c, { name: 'plans/drafts-page', title: planTexts[language].drafts, Page: DraftsPage, props })
    })
    .get('/borrow/:releaseId/:itemId', signedIn, async (c) => {
      const { vault, db, viewer, language } = c.var
      const { releaseId, itemId } = c.req.param()
      if (!canBorrow(viewer)) throw new Problem('missing')
      const { item, source } = await takeItem(db, viewer, releaseId, itemId)
      const [plans, ofYears, copied] = await Promise.all([
        listPlans(vault, viewer),
        listTeams(db, viewer),
        listBorrowed(vault, viewer, releaseId, itemId),
      ])
      const open = ofYears.filter(({ team }) => canRevise(viewer, team.id))
      const choices = open.map(({ team, municipality }) => ({
        id: team.id,
        whose: `${municipality} ${team.name}　${showFiscalYear(team.fiscalYear, language)}`,
        planId: plans.find(({ teamId }) => teamId === team.id)?.id,
      }))
      const props = { item, source, teams: choices, copied }
      return page(c, { name: 'plans/borrow-page', title: borrowTexts[language].title, Page: BorrowPage, props })
    })
    .get('/:planId', signedIn, (c) => c.redirect(`/drafts/${encodeURIComponent(c.req.param('planId'))}/vision`))
    .get('/:planId/versions', signedIn, validate('query', VersionsQuery), async (c) => {
      const { vault, db, viewer, language } = c.var
      const { planId } = c.req.param()
      const { from, to, before, done, left } = c.req.valid('query')
      const isCompared = from !== undefined && to !== undefined
      const [{ plan, steps }, states, ofYears] = await Promise.all([
        listSteps(vault, viewer, planId, before),
        isCompared ? getStates(vault, viewer, planId, [from, to]) : undefined,
        listTeams(db, viewer),
      ])
      const words = ofYears.find(({ team }) => team.id === plan.teamId)?.words
      const props = {
        planId,
        seq: plan.seq,
        runs: runsOf(steps),
        older: steps.length === stepsPerPage ? steps.at(-1)?.seq : undefined,
        titles: titlesOf(words, language),
        comparison:
          states && isCompared
            ? { from, to, differences: readableDifferences(states.before, states.after) }
            : undefined,
        done: done === undefined ? undefined : { step: done, left },
      }
      return page(c, { name: 'plans/versions-page', title: versionTexts[language].title, Page: VersionsPage, props })
    })
    .get('/:planId/:sheet', signedIn, async (c, next) => {
      const { planId, sheet } = c.req.param()
      if (!isSheet(sheet)) return next()
      const { vault, db, viewer, language } = c.var
      const [draft, ofYears] = await Promise.all([getDraft(vault, viewer, planId, sheet), listTeams(db, viewer)])
      const { plan, items } = draft
      const year = ofYears.find(({ team }) => team.id === plan.teamId)
      if (!year) throw new Problem('missing')

      const titles = titlesOf(year.words, language)
      const [official, notes] = await Promise.all([
        sheet === 'drift' ? officialOf(db, plan.municipalityCode) : undefined,
        notesBeside(db, viewer, { teamId: plan.teamId, sheet, language }),
      ])
      const props = {
        planId,
        seq: plan.seq,
        fiscalYear: plan.fiscalYear,
        whose: `${year.municipality}　${showFiscalYear(plan.fiscalYear, language)}`,
        sheet,
        items,
        titles,
        official,
        notes,
      }
      return page(c, { name: 'plans/sheet-page', title: titles[sheet].title, Page: SheetPage, props })
    })

async function officialOf(db: ExchangeDb, code: string) {
  return officialSeries(await projectionRows(db, [code]), code)
}

/** The viewer's teams with what their year calls things. */
function listTeams(db: ExchangeDb, viewer: Viewer) {
  return db
    .select({ team: teams, municipality: municipalities.name, words: years.words })
    .from(teams)
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .innerJoin(years, eq(years.fiscalYear, teams.fiscalYear))
    .where(and(inArray(teams.id, draftTeams(viewer).slice(0, 50))))
}

function titlesOf(words: YearWords | undefined, language: Language) {
  const short = sheetWords[language].sheets
  return Object.fromEntries(
    Object.keys(sheets).map((sheet) => [
      sheet,
      // The year's own words are Japanese.
      (language === 'ja' && words?.sheets[sheet]) || { title: short[sheet as SheetId], question: '' },
    ]),
  ) as SheetTitles
}

function isSheet(name: string): name is SheetId {
  return Object.hasOwn(sheets, name)
}
