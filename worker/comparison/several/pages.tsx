import { Hono } from 'hono'
import * as v from 'valibot'
import { SeveralFile } from '../../../web/comparison/several-file.tsx'
import SeveralPage from '../../../web/comparison/several-page.tsx'
import { severalTexts } from '../../../web/comparison/several-texts.ts'
import { dayInJapan } from '../../../web/dates.ts'
import type { SignedInEnv } from '../../env.ts'
import { page } from '../../http/page.tsx'
import type { SheetId } from '../../plans/sheets.ts'
import type { Links } from '../links.ts'
import { narrowSeveral } from '../narrow.ts'
import { inOrder } from '../order.ts'
import { readLinked, type Sides } from '../read-sides.ts'
import { sendFile } from '../send-file.ts'
import { sideOf } from '../sides.ts'
import { readableSheets, ViewQuery, type View } from '../view.ts'
import { compareSeveral } from './compare-several.ts'

/** Under /compare/several: two to four plans, each named by `release` in the query. */
export const severalPages = new Hono<SignedInEnv>()
  .get('/', async (c) => {
    const view = v.parse(ViewQuery, { ...c.req.query(), sheet: c.req.queries('sheet') })
    const { sides, links } = await readLinked(c, 'comparison', ({ sheet }) => view.sheets.includes(sheet))
    return page(c, {
      ...severalPage(sides, view, links),
      immutable: true,
      title: severalTexts[c.var.language].title(namesOf(sides)),
    })
  })
  .get('/file', async (c) => {
    const { sides, links } = await readLinked(c, 'comparison_file', ({ sheet }) => isReadable(sheet))
    const title = severalTexts[c.var.language].title(namesOf(sides))
    return sendFile(c, sides, { ...severalFile(sides, c.env.ORIGIN, links), title })
  })

export function severalPage(releases: Sides, view: View, links: Links[]) {
  const compared = view.sheets.map((sheet) => compareSeveral(releases, sheet, links))
  const sheets = inOrder(compared, view).map((one) => ({ ...one, parts: narrowSeveral(one.parts, view) }))
  const props = { sides: releases.map(sideOf), view, sheets, today: dayInJapan(Date.now()) }
  return { name: 'comparison/several-page' as const, Page: SeveralPage, props }
}

/** All that may be read, in the plan's order: whoever opens it can no longer choose. */
export function severalFile(releases: Sides, origin: string, links: Links[]) {
  const sheets = readableSheets.map((sheet) => compareSeveral(releases, sheet, links))
  const props = { sides: releases.map(sideOf), sheets, today: dayInJapan(Date.now()), origin }
  return { name: 'comparison/several-file' as const, Page: SeveralFile, props }
}

function isReadable(sheet: SheetId) {
  return readableSheets.some((one) => one === sheet)
}

function namesOf(releases: Sides) {
  return releases.map(({ municipality }) => municipality.name)
}
