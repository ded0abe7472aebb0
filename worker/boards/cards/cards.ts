import { and, inArray, sql } from 'drizzle-orm'
import type { ExchangeDb } from '../../../db/exchange/database.ts'
import { releases } from '../../../db/exchange/publication.ts'
import { releaseItems } from '../../../db/exchange/release-items.ts'
import { listOf, listOfPairs } from '../../../db/list-of.ts'
import type { Viewer } from '../../auth/viewer.ts'
import { isReadableItem } from '../../policy-by-row.ts'
import type { SectionId } from '../../plans/sheets.ts'
import { itemRows } from '../../publication/item-rows.ts'
import { recordReads } from '../../publication/reads.ts'
import { readHead } from '../../publication/release-head.ts'
import type { Block } from '../markdown.ts'
import { itemLinks, type ItemLink } from './links.ts'

/** So many items are shown on a page; further links stay links. */
const most = 20

/** An item of a release that a message links to. */
export interface ItemCard {
  releaseId: string
  itemId: string
  municipality: string
  fiscalYear: number
  /** What its section is called. */
  section: string
  title: string
  text: string
}

type Sections = Record<SectionId, string>

interface Said {
  blocks: Block[] | undefined
}

/**
 * Messages with the items that they link to, as far as the viewer may read them, each release with its line in the read
 * ledger. Two statements, and none where nothing is linked to.
 */
export async function withCards<M extends Said>(
  db: ExchangeDb,
  viewer: Viewer,
  messages: M[],
  { origin, sections }: { origin: string; sections: Sections },
) {
  const linked = messages.map(({ blocks }) => itemLinks(blocks ?? [], origin))
  const cards = await readCards(db, viewer, linked.flat().slice(0, most), sections)
  return messages.map((message, n) => ({
    ...message,
    cards: cards.filter((card) => linked[n]!.some((link) => isOf(card, link))),
  }))
}

function isOf(card: ItemCard, { releaseId, itemId }: ItemLink) {
  return card.releaseId === releaseId && card.itemId === itemId
}

async function readCards(db: ExchangeDb, viewer: Viewer, links: ItemLink[], sections: Sections): Promise<ItemCard[]> {
  if (links.length === 0) return []
  const wanted = and(
    inArray(releaseItems.releaseId, listOf([...new Set(links.map(({ releaseId }) => releaseId))])),
    sql`(${releaseItems.releaseId}, ${releaseItems.itemId}) in
      ${listOfPairs(links.map(({ releaseId, itemId }) => [releaseId, itemId]))}`,
  )
  const readable = db
    .select({ id: releases.id })
    .from(releaseItems)
    .innerJoin(releases, sql`${releases.id} = ${releaseItems.releaseId}`)
    .where(and(wanted, isReadableItem(db, viewer)))
  const [rows] = await db.batch([
    itemRows(db, viewer, wanted),
    recordReads(db, viewer, { any: sql`(${readable})` }, 'boards'),
  ])
  return rows.map((row) =>
    cardOf({ ...row, ...readHead(row), fields: JSON.parse(row.fields) as { title?: string } }, sections),
  )
}

interface Row {
  id: string
  municipality: { name: string }
  fiscalYear: number
  itemId: string
  section: string
  text: string
  fields: { title?: string | undefined }
}

export function cardOf(
  { id, municipality, fiscalYear, itemId, section, text, fields }: Row,
  sections: Sections,
): ItemCard {
  return {
    releaseId: id,
    itemId,
    municipality: municipality.name,
    fiscalYear,
    section: sections[section as SectionId],
    title: fields.title ?? '',
    text,
  }
}
