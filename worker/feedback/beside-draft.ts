import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { remarks } from '../../db/exchange/feedback.ts'
import { feedbackTexts } from '../../web/feedback/texts.ts'
import type { Language } from '../../web/i18n.ts'
import type { Viewer } from '../auth/viewer.ts'
import { isOfRemarkedTeam } from '../policy-of-remarks.ts'
import type { SheetId } from '../plans/sheets.ts'
import { readRemark, remarkRows } from './queries.ts'

const most = 100

/** What was said to the team about a sheet, for its draft: the newest hundred, what waits for an answer first. */
export async function remarksBesideDraft(
  db: ExchangeDb,
  viewer: Viewer,
  { teamId, sheet, language }: { teamId: string; sheet: SheetId; language: Language },
) {
  const t = feedbackTexts[language]
  const ofSheet = and(eq(remarks.teamId, teamId), eq(remarks.sheet, sheet), isNull(remarks.deletedAt))
  const rows = await remarkRows(db, viewer)
    .where(and(ofSheet, isOfRemarkedTeam(db, viewer)))
    .orderBy(desc(sql`${remarks.state} = 'open'`), desc(remarks.createdAt), desc(remarks.id))
    .limit(most)
  return rows.map((row) => {
    const { id, kind, state, author, text, anchor } = readRemark(row, viewer)
    return {
      id,
      title: `${t.kinds[kind]}（${author.name ?? t.roles[author.role]}）`,
      state: t.states[state],
      isOpen: state === 'open',
      text,
      quote: anchor.quote?.exact ?? null,
      itemId: anchor.itemId,
      href: `/teams/${teamId}/remarks#remark-${id}`,
    }
  })
}
