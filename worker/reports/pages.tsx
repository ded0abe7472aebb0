import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { municipalities } from '../../db/exchange/municipalities.ts'
import AcceptedPage from '../../web/reports/accepted-page.tsx'
import ReportPage from '../../web/reports/report-page.tsx'
import { acceptedTexts } from '../../web/reports/accepted-texts.ts'
import { reportTexts } from '../../web/reports/texts.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { VaultEnv } from '../env.ts'
import { page } from '../http/page.tsx'
import { namesIn } from './names.ts'
import { getDraftWithImports, getImport } from './queries.ts'

export const reportPages = new Hono<VaultEnv>()
  .basePath('/:planId/report')
  .use(signedIn)
  .get('/', async (c) => {
    const { vault, replica, viewer, language } = c.var
    const { plan, items, imports } = await getDraftWithImports(vault, viewer, c.req.param('planId'))
    const town = await replica
      .select({ name: municipalities.name })
      .from(municipalities)
      .where(eq(municipalities.code, plan.municipalityCode))
      .get()
    const { id, fiscalYear, theme, partner } = plan
    return page(c, {
      name: 'reports/report-page',
      title: reportTexts[language].title,
      Page: ReportPage,
      props: {
        plan: { id, fiscalYear, theme, partner, municipality: town?.name ?? '' },
        existing: items.map(({ id: itemId, sheet, section, text, fields }) => ({
          id: itemId,
          sheet,
          section,
          text,
          fields,
        })),
        imports,
      },
    })
  })
  .get('/:stepId', async (c) => {
    const { vault, viewer, language } = c.var
    const { planId, stepId } = c.req.param()
    const { plan, row, sheets, people, roster } = await getImport(vault, viewer, planId, stepId)
    const names = row.undone ? [] : namesIn(people, roster).map((each) => ({ ...each, id: crypto.randomUUID() }))
    return page(c, {
      name: 'reports/accepted-page',
      title: acceptedTexts[language].accepted.title,
      Page: AcceptedPage,
      props: { planId: plan.id, fiscalYear: plan.fiscalYear, import: row, sheets, names },
    })
  })
