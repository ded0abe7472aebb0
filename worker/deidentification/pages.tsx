import { Hono } from 'hono'
import HeadcountPage from '../../web/deidentification/headcount-page.tsx'
import { headcountTexts } from '../../web/deidentification/headcount-texts.ts'
import HidingPage from '../../web/deidentification/hiding-page.tsx'
import { hidingTexts } from '../../web/deidentification/texts.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { VaultEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { emptyHeadcount } from './headcount/headcount.ts'
import { getHeadcount } from './headcount/queries.ts'
import { typedOf } from './headcount/typed.ts'
import { findNameModel } from './name-model.ts'
import { getOffice } from './office.ts'
import { passagesOf, withoutDropped } from './passages.ts'
import { getHiding } from './queries.ts'
import { review } from './review.ts'

export const hidingPages = new Hono<VaultEnv>()
  .get('/:planId/headcount', signedIn, async (c) => {
    const { db, vault, viewer } = c.var
    const { plan, table } = await getHeadcount(vault, viewer, c.req.param('planId'))
    const { name, population } = await getOffice(db, plan)
    return page(c, {
      name: 'deidentification/headcount-page',
      title: headcountTexts[c.var.language].title,
      Page: HeadcountPage,
      props: {
        planId: plan.id,
        municipality: name,
        population,
        fiscalYear: plan.fiscalYear,
        version: table?.isOfYear ? table.version : 0,
        typed: typedOf(table?.content ?? emptyHeadcount),
        saved: table?.isOfYear ? { by: table.authorName, at: table.at.getTime() } : null,
        copiedFrom: table && !table.isOfYear ? table.fiscalYear : null,
      },
    })
  })
  .get('/:planId/hiding', signedIn, async (c) => {
    const { db, vault, viewer } = c.var
    const { plan, ...hiding } = await getHiding(vault, viewer, c.req.param('planId'))
    const { items, roster, dropped, headcount } = hiding
    const findings = review(hiding, await findNameModel(c.env.ASSETS))
    const { waiting, ...office } = await getOffice(db, plan)
    return page(c, {
      name: 'deidentification/hiding-page',
      title: hidingTexts[c.var.language].title,
      Page: HidingPage,
      props: {
        planId: plan.id,
        seq: plan.seq,
        roster,
        decisions: findings.flatMap(({ decision }) => decision ?? []),
        office: { ...office, headcount },
        waiting,
        passages: passagesOf(withoutDropped(items, dropped)).map(({ id, item, field, text }) => ({
          id,
          sheet: item.sheet,
          section: item.section,
          field,
          text,
        })),
        findings: findings.map(({ place, passage, group, finding }) => ({
          place,
          passageId: passage.id,
          group,
          finding,
        })),
      },
    })
  })
