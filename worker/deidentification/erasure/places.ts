import { sheets, type Fields, type SectionId, type SheetId } from '../../plans/sheets.ts'
import { mentionFinder, mentions, textsOf, type FindMentions, type Span } from './mentions.ts'
import type { Everything, HandedOver } from './queries.ts'
import type { ErasureSearch } from './schema.ts'

type Version = Everything['versions'][number]

/** A text of an item, with the places where it says what was looked for. */
export interface FoundText {
  name: string
  text: string
  spans: Span[]
}

/** An item that says what was looked for, now or earlier or in what was handed over, or that the respondent answered. */
export interface FoundItem {
  id: string
  sheet: SheetId
  section: SectionId
  ofRespondent: boolean
  /** Says the words that were looked for, somewhere: they can go and the rest stay. */
  says: boolean
  /** As it stands in the draft; of one that is not there any more, as it last stood. */
  texts: FoundText[]
  isInDraft: boolean
  /** How many earlier states of it say it. */
  earlier: number
  /** Numbers of the releases in which it says it, or stands where it would go as a whole. */
  releases: number[]
}

export interface FoundRelease {
  id: string
  number: number
  isWithdrawn: boolean
  readers: number
}

export interface Places {
  items: FoundItem[]
  /** Of the plan's theme and partner, and of what reports changed of them. */
  headings: number
  decisions: number
  labels: number
  /** How many submissions hold the words, and which releases came of them. */
  handedOver: number
  releases: FoundRelease[]
}

/** Every place that says what is looked for, in the template's order. */
export function findPlaces(search: ErasureSearch, everything: Everything, handedOver: HandedOver[]): Places {
  const find = mentionFinder(search, everything.roster)
  const theirs = itemsOfRespondent(search, everything.versions)
  const byItem = Map.groupBy(everything.versions, ({ itemId }) => itemId)
  const submitted = Map.groupBy(
    handedOver.flatMap((submission) => submission.items.map((item) => ({ submission, item }))),
    ({ item }) => item.id,
  )
  const items = [...byItem.entries()].flatMap(([id, versions]): FoundItem[] => {
    const ofRespondent = theirs.has(id)
    const shared = (submitted.get(id) ?? []).filter(({ item }) => ofRespondent || mentions(item, find))
    const saying = versions.filter((version) => mentions(version, find))
    const last = lastWithText(versions)
    if (!last || !(ofRespondent || saying.length > 0 || shared.length > 0)) return []
    const isInDraft = versions.at(-1)?.deleted === false
    return [
      {
        id,
        sheet: last.sheet,
        section: last.section,
        ofRespondent,
        says: saying.length > 0 || shared.some(({ item }) => mentions(item, find)),
        texts: foundTexts(last, find),
        isInDraft,
        earlier: saying.filter((version) => version !== last).length,
        releases: shared.flatMap(({ submission }) => submission.releaseNumber ?? []),
      },
    ]
  })
  const targets = handedOver.filter((submission) => holds(submission, find, theirs))
  return {
    items: inOrder(items),
    headings: headingsOf(everything).filter((text) => find(text).length > 0).length,
    decisions: everything.decisions.filter((decision) => theirs.has(decision.itemId) || isSaid(decision, find)).length,
    labels: everything.labels.filter(({ person }) => isLabelOf(person, search, find)).length,
    handedOver: targets.length,
    releases: targets.flatMap(({ releaseId, releaseNumber, withdrawnAt, readers }) =>
      releaseId && releaseNumber
        ? [{ id: releaseId, number: releaseNumber, isWithdrawn: withdrawnAt !== null, readers }]
        : [],
    ),
  }
}

/** The respondent's own item and the answers, in any state that they were ever in. */
function itemsOfRespondent({ respondentId }: ErasureSearch, versions: Version[]) {
  if (respondentId === undefined) return new Set<string>()
  const answers = versions.filter(({ fields }) => fields.respondent === respondentId)
  return new Set([respondentId, ...answers.map(({ itemId }) => itemId)])
}

/** Whether a submission says it anywhere, or holds one of these items. */
export function holds({ items, notes }: HandedOver, find: FindMentions, whole: ReadonlySet<string>) {
  return items.some((item) => whole.has(item.id) || mentions(item, find)) || notes.some((note) => find(note).length > 0)
}

type Decided = Everything['decisions'][number]

/** A decision's place holds the words that were found. */
export function isSaid({ place, replacement, reason, source }: Decided, find: FindMentions) {
  return [place, replacement, reason, source].some((text) => find(text).length > 0)
}

export function isLabelOf(person: string, { rosterIds }: ErasureSearch, find: FindMentions) {
  return rosterIds.some((id) => person === `roster:${id}`) || find(person).length > 0
}

export function headingsOf({ plan, imports }: Everything) {
  const imported = imports.flatMap(({ themeBefore, themeAfter, partnerBefore, partnerAfter }) => [
    themeBefore,
    themeAfter,
    partnerBefore,
    partnerAfter,
  ])
  return [plan.theme, plan.partner, ...imported.map((text) => text ?? '')]
}

function lastWithText(versions: Version[]) {
  return versions.findLast(({ text, fields }) => text !== '' || Object.keys(fields).length > 0)
}

function foundTexts(version: { text: string; fields: Fields }, find: FindMentions) {
  return textsOf(version)
    .filter(([, text]) => text !== '')
    .map(([name, text]): FoundText => ({ name, text, spans: find(text) }))
}

const order = Object.entries(sheets).flatMap(([sheet, sections]) =>
  Object.keys(sections).map((section) => `${sheet}/${section}`),
)

function inOrder(items: FoundItem[]) {
  const placeOf = ({ sheet, section }: FoundItem) => order.indexOf(`${sheet}/${section}`)
  return items.toSorted((a, b) => placeOf(a) - placeOf(b))
}
