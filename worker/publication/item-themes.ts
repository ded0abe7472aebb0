import { and, asc, eq, sql, type SQLWrapper } from 'drizzle-orm'
import { user } from '../../db/exchange/auth.ts'
import type { ExchangeDb } from '../../db/exchange/database.ts'
import { municipalities, teams } from '../../db/exchange/municipalities.ts'
import { releases } from '../../db/exchange/publication.ts'
import { itemThemes, releaseItems } from '../../db/exchange/release-items.ts'
import { guard } from '../../db/guard.ts'
import type { Viewer } from '../auth/viewer.ts'
import { readThemes, themesValue } from '../municipalities/theme-queries.ts'
import { themeFinder } from '../municipalities/themes.ts'
import type { Fields, SectionId, SheetId } from '../plans/sheets.ts'
import { canSpeakFor, stillIs } from '../policy.ts'
import { Problem } from '../problem.ts'

/** What the team last said about an item's themes; `themes` are null where the words decide again. */
export interface ThemeWord {
  /** How many times something was said about it; 0 where nobody has. */
  line: number
  themes: string[] | null
  by: string
  at: number
}

const unsaid: ThemeWord = { line: 0, themes: null, by: '', at: 0 }

/** The items of a release of the viewer's own team with their themes, for correcting them. */
export async function getItemThemes(db: ExchangeDb, viewer: Viewer, releaseId: string) {
  const [[head], items, said] = await db.batch([
    headOf(db, releaseId),
    db.select().from(releaseItems).where(eq(releaseItems.releaseId, releaseId)).orderBy(asc(releaseItems.position)),
    db
      .select({
        line: countOf(itemThemes.teamId, itemThemes.itemId),
        itemId: itemThemes.itemId,
        themes: itemThemes.themes,
        by: user.name,
        at: itemThemes.at,
      })
      .from(itemThemes)
      .innerJoin(releases, eq(releases.teamId, itemThemes.teamId))
      .leftJoin(user, eq(user.id, itemThemes.setBy))
      .where(and(eq(releases.id, releaseId), isLatest)),
  ])
  if (!head || items.length === 0 || !canSpeakFor(viewer, head.teamId)) throw new Problem('missing')
  const words = new Map(
    said.map(({ itemId, by, at, ...word }) => [itemId, { ...word, by: by ?? '', at: at.getTime() }]),
  )
  return {
    releaseId,
    municipality: head.municipality,
    number: head.number,
    themes: readThemes(head.themes).map(({ id, label }) => ({ id, label })),
    items: items.map(({ itemId, sheet, section, text, fields, themes }) => ({
      item: {
        id: itemId,
        sheet: sheet as SheetId,
        section: section as SectionId,
        text,
        fields: JSON.parse(fields) as Fields,
      },
      themes,
      said: words.get(itemId) ?? unsaid,
    })),
  }
}

export type ItemThemes = Awaited<ReturnType<typeof getItemThemes>>

interface Correction {
  themes: string[] | null
  /** The line of what the team's member saw. */
  after: number
}

/**
 * The statements by which a team says what an item is about, in all its releases, or leaves it to the words again; refused as
 * `conflict` where a colleague was faster.
 */
export async function correctionOf(
  db: ExchangeDb,
  viewer: Viewer,
  releaseId: string,
  itemId: string,
  { themes, after }: Correction,
) {
  const [[head], rows] = await db.batch([
    headOf(db, releaseId),
    db
      .select({ id: releaseItems.id, releaseId: releaseItems.releaseId, search: releaseItems.search })
      .from(releaseItems)
      .innerJoin(releases, eq(releases.teamId, releaseItems.teamId))
      .where(and(eq(releases.id, releaseId), eq(releaseItems.itemId, itemId))),
  ])
  const isThere = rows.some((row) => row.releaseId === releaseId)
  if (!head || !isThere || !canSpeakFor(viewer, head.teamId)) throw new Problem('missing')
  const known = readThemes(head.themes)
  const chosen = themes && known.map(({ id }) => id).filter((id) => themes.includes(id))
  if (themes && chosen?.length !== new Set(themes).size) {
    throw new Problem('invalid', [{ pointer: '#/themes', detail: 'この年度のテーマから選んでください' }])
  }
  const findThemes = themeFinder(known)
  const filed = rows.map(({ id, search }) => ({ id, themes: chosen ?? findThemes(search) }))
  const each = sql`json_each(${JSON.stringify(filed)}) as filed`
  const { teamId } = head
  const at = new Date()
  const statements = [
    guard(
      db,
      sql`${stillIs(db, viewer, 'researcher', { teamId })} and ${countOf(sql`${teamId}`, sql`${itemId}`)} = ${after}`,
    ),
    db.insert(itemThemes).values({ teamId, itemId, themes: chosen, setBy: viewer.id, at }),
    db
      .update(releaseItems)
      .set({
        themes: sql`(select filed.value -> 'themes' from ${each} where filed.value ->> 'id' = ${releaseItems.id})`,
      })
      .where(sql`${releaseItems.id} in (select filed.value ->> 'id' from ${each})`),
  ]
  const said: ThemeWord = { line: after + 1, themes: chosen, by: viewer.name, at: at.getTime() }
  const own = filed[rows.findIndex((row) => row.releaseId === releaseId)]
  return { statements, answer: { themes: own?.themes ?? [], said } }
}

function headOf(db: ExchangeDb, releaseId: string) {
  return db
    .select({
      teamId: releases.teamId,
      number: releases.number,
      municipality: municipalities.name,
      themes: themesValue(teams.fiscalYear),
    })
    .from(releases)
    .innerJoin(teams, eq(teams.id, releases.teamId))
    .innerJoin(municipalities, eq(municipalities.code, teams.municipalityCode))
    .where(eq(releases.id, releaseId))
}

const isLatest = sql`${itemThemes.id} = (select max(later.id) from ${itemThemes} later
  where later.teamId = ${itemThemes.teamId} and later.itemId = ${itemThemes.itemId})`

function countOf(teamId: SQLWrapper, itemId: SQLWrapper) {
  return sql<number>`(select count(*) from ${itemThemes} as one where one.teamId = ${teamId} and one.itemId = ${itemId})`
}
