import { sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { releaseItems } from '../../db/exchange/release-items.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Fields, SectionId, SheetId } from '../plans/sheets.ts'
import { changesBetween, type Change } from '../publication/differences.ts'
import { itemRows } from '../publication/item-rows.ts'
import { recordReads } from '../publication/reads.ts'
import type { Anchor } from './anchor.ts'
import type { Talk } from './talk.ts'

interface Answered {
  id: string
  anchor: Anchor
  release: { id: string } | undefined
  answer: Talk['answers'][number] | undefined
}

/**
 * What an item said when the remark was made and what it says in the release in which it was reflected, by id of the
 * remark, as far as both may be read. `logged`: the releases whose line in the read ledger is written already.
 */
export async function reflectionsOf(db: ExchangeDb, viewer: Viewer, remarks: Answered[], logged: string[] = []) {
  const asked = remarks.flatMap(({ id, anchor, release, answer }) =>
    anchor.itemId && release && answer?.releaseId
      ? [{ id, itemId: anchor.itemId, before: release.id, after: answer.releaseId }]
      : [],
  )
  if (asked.length === 0) return {}
  const pairs = asked.flatMap(({ itemId, before, after }) => [
    [before, itemId],
    [after, itemId],
  ])
  const releaseIds = [...new Set(pairs.map(([releaseId]) => releaseId!))].filter((id) => !logged.includes(id))
  const isAsked = sql`(${releaseItems.releaseId}, ${releaseItems.itemId}) in
    (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(pairs)}))`
  const [rows] = await db.batch([
    itemRows(db, viewer, isAsked),
    recordReads(db, viewer, { any: releaseIds }, 'remarks'),
  ])
  const itemOf = (releaseId: string, itemId: string) => {
    const row = rows.find((one) => one.id === releaseId && one.itemId === itemId)
    return (
      row && {
        id: itemId,
        sheet: row.sheet as SheetId,
        section: row.section as SectionId,
        text: row.text,
        fields: JSON.parse(row.fields) as Fields,
      }
    )
  }
  return Object.fromEntries(
    asked.flatMap(({ id, itemId, before, after }): [string, Change[]][] => {
      const [was, is] = [itemOf(before, itemId), itemOf(after, itemId)]
      return was && is ? [[id, changesBetween(was, is)]] : []
    }),
  )
}
