import { Hono } from 'hono'
import HeadcountPage from '../../web/deidentification/headcount-page.tsx'
import { headcountTexts } from '../../web/deidentification/headcount-texts.ts'
import HidingPage from '../../web/deidentification/hiding-page.tsx'
import { hidingTexts } from '../../web/deidentification/texts.ts'
import MunicipalityPage from '../../web/deidentification/municipality-page.tsx'
import { municipalityTexts } from '../../web/deidentification/municipality-texts.ts'
import RespondentsPage from '../../web/deidentification/respondents-page.tsx'
import { respondentTexts } from '../../web/deidentification/respondents-texts.ts'
import ErasurePage from '../../web/deidentification/erasure-page.tsx'
import { erasureTexts } from '../../web/deidentification/erasure-texts.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { VaultEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { getErasureDesk, listAsked } from './erasure/queries.ts'
import { emptyHeadcount } from './headcount/headcount.ts'
import { getHeadcount } from './headcount/queries.ts'
import { typedOf } from './headcount/typed.ts'
import type { Item } from '../plans/sheets.ts'
import { findFinderFiles, findNameModel } from './name-model.ts'
import { getHidden, getOwnFacts, getSurroundings } from './municipality/queries.ts'
import { regionOf, similarLabel } from './municipality/similar-label.ts'
import { getOffice } from './office.ts'
import { leaves, passagesOf } from './passages.ts'
import { getHiding } from './queries.ts'
import { getDecidedRoles } from './respondents/queries.ts'
import { locate } from './review.ts'

export const hidingPages = new Hono<VaultEnv>()
  .get('/:planId/headcount', signedIn, async (c) => {
    const { db, vault, viewer } = c.var
    const { plan, table } = await getHeadcount(vault, viewer, c.req.param('planId'))
    const { name, population } = await getOffice(db, plan)
    const isOfYear = table?.fiscalYear === plan.fiscalYear
    return page(c, {
      name: 'deidentification/headcount-page',
      title: headcountTexts[c.var.language].title,
      Page: HeadcountPage,
      props: {
        planId: plan.id,
        municipality: name,
        population,
        fiscalYear: plan.fiscalYear,
        version: isOfYear ? table.version : 0,
        typed: typedOf(table?.content ?? emptyHeadcount),
        saved: isOfYear ? { by: table.authorName, at: table.at.getTime() } : null,
        copiedFrom: table && !isOfYear ? table.fiscalYear : null,
      },
    })
  })
  .get('/:planId/respondents', signedIn, async (c) => {
    const { db, vault, viewer } = c.var
    const { plan, headcount, ...interviewed } = await getDecidedRoles(vault, viewer, c.req.param('planId'))
    const { name, population } = await getOffice(db, plan)
    return page(c, {
      name: 'deidentification/respondents-page',
      title: respondentTexts[c.var.language].title,
      Page: RespondentsPage,
      props: { planId: plan.id, office: { name, population, headcount }, ...interviewed },
    })
  })
  .get('/:planId/erasures', signedIn, async (c) => {
    const { db, vault, viewer } = c.var
    const { plan, before, ...people } = await getErasureDesk(vault, viewer, c.req.param('planId'))
    const asked = await listAsked(db, plan.teamId)
    return page(c, {
      name: 'deidentification/erasure-page',
      title: erasureTexts[c.var.language].title,
      Page: ErasurePage,
      props: {
        planId: plan.id,
        ...people,
        before: before.map(({ at, ...erasure }) => {
          const rest = asked.find(({ id }) => id === erasure.id)
          const state = rest && { releases: rest.releases, confirmedAt: rest.confirmedAt?.getTime() ?? null }
          return { ...erasure, at: at.getTime(), rest: state ?? null }
        }),
      },
    })
  })
  .get('/:planId/municipality', signedIn, async (c) => {
    const { db, vault, viewer } = c.var
    const { plan, isHidden, ownWords } = await getHidden(vault, viewer, c.req.param('planId'))
    const { name, prefecture, named, ...size } = await getOwnFacts(db, plan)
    return page(c, {
      name: 'deidentification/municipality-page',
      title: municipalityTexts[c.var.language].title,
      Page: MunicipalityPage,
      props: {
        planId: plan.id,
        municipality: name,
        label: similarLabel({ name, ...size }),
        region: regionOf(prefecture),
        named,
        isHidden,
        ownWords,
      },
    })
  })
  .get('/:planId/hiding', signedIn, async (c) => {
    const { db, vault, viewer } = c.var
    const { plan, ...hiding } = await getHiding(vault, viewer, c.req.param('planId'))
    const { items, roster, decisions, dropped, seen, headcount } = hiding
    const surroundings = hiding.isHidden ? await getSurroundings(db, plan, hiding.ownWords) : undefined
    const { waiting, titles, ...office } = await getOffice(db, plan)
    const { ASSETS } = c.env
    // The browser finds, unless it cannot: then the reader asks for this.
    const isByServer = c.req.query('find') === 'server'
    return page(c, {
      name: 'deidentification/hiding-page',
      title: hidingTexts[c.var.language].title,
      Page: HidingPage,
      props: {
        planId: plan.id,
        seq: plan.seq,
        items: items
          .filter(leaves)
          .map(({ id, sheet, section, text, fields }): Item => ({ id, sheet, section, text, fields })),
        roster,
        decisions,
        dropped,
        seen: seen ?? null,
        office: { ...office, headcount },
        waiting,
        titles,
        surroundings,
        finder: await findFinderFiles(ASSETS),
        found: isByServer
          ? locate(passagesOf(items), roster, {
              names: await findNameModel(ASSETS),
              surroundings,
              municipality: office.name,
            })
          : null,
      },
    })
  })
