import { itemWithoutMentions, mentionFinder, mentions, withoutMentions } from './mentions.ts'
import { holds, isLabelOf, isSaid } from './places.ts'
import type { Everything, HandedOver } from './queries.ts'
import type { NewErasure } from './schema.ts'

type Version = Everything['versions'][number]
/** A state of an item as it is written, fields as JSON. */
export type Written = Pick<Version, 'itemId' | 'seq' | 'text' | 'fields'>

/** What an erasure changes, as chosen; what goes as a whole goes by a trigger. */
export interface ErasureChanges {
  theme: string
  partner: string
  /** States, also the present ones, from which the words go. */
  versions: Written[]
  /** Items as they stand in the draft from now on. */
  items: Written[]
  /** The latest state of each item that is touched, so that nothing based on it is saved any more. */
  touched: Version[]
  /** Places of decisions. */
  decisions: string[]
  labels: { submissionId: string; person: string }[]
  imports: Everything['imports']
  submissionIds: string[]
}

export function changesOf(chosen: NewErasure, everything: Everything, handedOver: HandedOver[]): ErasureChanges {
  const { plan, versions, decisions, labels, imports } = everything
  const find = mentionFinder(chosen, everything.roster)
  const whole = new Set(chosen.whole)
  const partly = new Set(chosen.partly.filter((id) => !whole.has(id)))
  const byItem = Map.groupBy(versions, ({ itemId }) => itemId)
  const touched = [...whole, ...partly].flatMap((id) => byItem.get(id)?.at(-1) ?? [])
  const saying = versions.filter((version) => partly.has(version.itemId) && mentions(version, find))
  return {
    theme: withoutMentions(plan.theme, find),
    partner: withoutMentions(plan.partner, find),
    versions: saying.map((version) => writtenOf(itemWithoutMentions(version, find))),
    items: touched
      .filter((version) => partly.has(version.itemId) && !version.deleted)
      .map((version) => writtenOf(itemWithoutMentions(version, find))),
    touched: touched.map((version) =>
      partly.has(version.itemId) ? itemWithoutMentions(version, find) : gone(version),
    ),
    decisions: decisions.filter((decision) => isSaid(decision, find)).map(({ place }) => place),
    labels: labels
      .filter(({ person }) => isLabelOf(person, chosen, find))
      .map(({ submissionId, person }) => ({ submissionId, person })),
    imports: imports
      .map((row) => ({
        ...row,
        themeBefore: row.themeBefore && withoutMentions(row.themeBefore, find),
        themeAfter: row.themeAfter && withoutMentions(row.themeAfter, find),
        partnerBefore: row.partnerBefore && withoutMentions(row.partnerBefore, find),
        partnerAfter: row.partnerAfter && withoutMentions(row.partnerAfter, find),
      }))
      .filter((row, n) => JSON.stringify(row) !== JSON.stringify(imports[n])),
    submissionIds: handedOver.filter((submission) => isTarget(submission)).map(({ id }) => id),
  }

  // Of items that were chosen to stay as they are nothing goes, neither here nor from what was handed over.
  function isTarget(submission: HandedOver) {
    const chosenItems = submission.items.filter(({ id }) => whole.has(id) || partly.has(id))
    return holds({ ...submission, items: chosenItems }, find, whole)
  }
}

function writtenOf({ itemId, seq, text, fields }: Version): Written {
  return { itemId, seq, text, fields }
}

function gone(version: Version): Version {
  return { ...version, text: '', fields: {}, deleted: true }
}
