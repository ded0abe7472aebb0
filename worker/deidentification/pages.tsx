import { Hono } from 'hono'
import HidingPage from '../../web/deidentification/hiding-page.tsx'
import { hidingTexts } from '../../web/deidentification/texts.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { VaultEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { findNameModel } from './name-model.ts'
import { getOffice } from './office.ts'
import { passagesOf, withoutDropped } from './passages.ts'
import { getHiding } from './queries.ts'
import { review } from './review.ts'

export const hidingPages = new Hono<VaultEnv>().get('/:planId/hiding', signedIn, async (c) => {
  const { db, vault, viewer } = c.var
  const { plan, ...hiding } = await getHiding(vault, viewer, c.req.param('planId'))
  const { items, roster, dropped } = hiding
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
      office,
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
