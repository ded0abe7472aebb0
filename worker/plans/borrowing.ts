import { and, desc, eq, inArray, or } from 'drizzle-orm'
import { generateKeyBetween } from 'fractional-indexing'
import { borrowings } from '../../db/vault/borrowings.ts'
import type { VaultDb } from '../../db/vault/database.ts'
import { items, plans } from '../../db/vault/plans.ts'
import { showFiscalYear } from '../../web/dates.ts'
import type { Viewer } from '../auth/viewer.ts'
import { draftTeams } from '../policy.ts'
import type { ReleaseHead } from '../publication/take-item.ts'
import type { Change } from './draft.ts'
import { fieldsOf } from './rules.ts'
import type { Fields, Item } from './sheets.ts'

type Source = Pick<ReleaseHead, 'municipality' | 'fiscalYear' | 'number'>

/** The new item, at the end of its section: the words of the other team's item, and whose they are. */
export async function borrowedItem(vault: VaultDb, planId: string, id: string, item: Item, source: Source) {
  const { sheet, section, text } = item
  const ofSection = and(eq(items.planId, planId), eq(items.sheet, sheet), eq(items.section, section))
  const stages = and(eq(items.planId, planId), eq(items.sheet, 'roadmap'), eq(items.section, 'stages'))
  const around = await vault
    .select({ section: items.section, rank: items.rank, fields: items.fields })
    .from(items)
    .where(or(ofSection, stages))
    .orderBy(desc(items.rank))
  const last = around.find((one) => one.section === section)
  const years = around.filter((one) => one.section === 'stages').flatMap(({ fields }) => fields.fiscalYear ?? [])
  const to = {
    sheet,
    section,
    rank: generateKeyBetween(last?.rank ?? null, null),
    text,
    fields: { ...ownFields(item, years), source: sourceText(source) },
  }
  return { id, base: 0, to } satisfies Change
}

/** Which items of the viewer's drafts were copied from this item. */
export function listBorrowed(vault: VaultDb, viewer: Viewer, releaseId: string, itemId: string) {
  return vault
    .select({ planId: borrowings.planId, itemId: borrowings.itemId })
    .from(borrowings)
    .innerJoin(plans, eq(plans.id, borrowings.planId))
    .innerJoin(items, and(eq(items.planId, borrowings.planId), eq(items.id, borrowings.itemId)))
    .where(
      and(
        inArray(plans.teamId, draftTeams(viewer).slice(0, 50)),
        eq(borrowings.sourceReleaseId, releaseId),
        eq(borrowings.sourceItemId, itemId),
      ),
    )
    .limit(20)
}

// In a roadmap of other years it goes to the first stage.
function ownFields({ sheet, section, fields }: Item, years: number[]): Fields {
  const allowed = fieldsOf(sheet, section)
  const kept: Fields = Object.fromEntries(
    Object.entries(fields).filter(([name]) => allowed.includes(name as keyof Fields)),
  )
  if (sheet !== 'roadmap' || years.length === 0 || years.includes(fields.fiscalYear ?? 0)) return kept
  return { ...kept, fiscalYear: Math.min(...years) }
}

// A plan is Japanese whatever the language of the screen.
function sourceText({ municipality, fiscalYear, number }: Source) {
  return `${municipality.name} ${showFiscalYear(fiscalYear, 'ja')} 共有版 第${number}版`.slice(0, 300)
}
