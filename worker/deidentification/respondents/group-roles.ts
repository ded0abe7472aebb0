import { crowdOf, holdersOf, isTiny, staffOf, type Office } from '../headcount/headcount.ts'
import { ranks, type Rank } from '../headcount/ranks.ts'
import type { Item } from '../../plans/sheets.ts'
import { passagesOf, withoutDropped } from '../passages.ts'
import {
  alumniWord,
  isGroupWord,
  levels,
  peopleWord,
  residentsOf,
  staffWord,
  stretchOf,
  wordOf,
  type Stretch,
} from './role-words.ts'
import { levelOf, roleOf, yearsIn, type Role } from './roles.ts'

/** Of a plan: who was asked, by the id of the passage that says so. */
export interface Respondent {
  id: string
  label: string
}

/** Those who are called alike in everything that is shared. */
export interface RoleGroup {
  word: string
  respondents: Respondent[]
  /** How many in the municipality could be meant; null where nobody counts them. */
  crowd: number | null
}

/** A group that could not stand alone, and the one that it is part of now. */
export interface Join {
  word: string
  into: string
  /** Too few in the municipality could be meant, or one person alone answered as one of them. */
  why: 'few_people' | 'one_answer'
  crowd: number | null
}

export interface Grouping {
  groups: RoleGroup[]
  joins: Join[]
  /** How many have to be meant at least. */
  k: number
}

interface Part {
  stretch: Stretch
  respondents: Respondent[]
}

/** Three people of a municipality take part in a year. */
const alumniAYear = 3

/**
 * Groups of all who were interviewed. A group that fewer than k people of the municipality belong to, or for which one person
 * alone answered, becomes part of the next one below, the lowest of the next above, until each is wide enough; the widest,
 * 職員 and 関係者, are so always. It depends on who was asked, never on their order.
 */
export function groupRoles(respondents: Respondent[], office: Office): Grouping {
  const placed = respondents.map((respondent) => ({ respondent, role: roleOf(respondent.label, office) }))
  const inside = chainOf(placed.flatMap(({ respondent, role }) => (role.who === 'staff' ? [{ respondent, role }] : [])))
  const outside = chainOf(placed.flatMap(({ respondent, role }) => outsideOf(respondent, role)))
  const crowds = crowdsIn(office, respondents)
  const tiny = isTiny(office)
  const staff = joinUp(inside, tiny ? () => staffWord : wordOf, crowds.staff, office)
  const named = staff.groups.filter(({ word }) => word !== staffWord && word !== alumniWord)
  const others = joinUp(outside, ({ to }) => (to === 0 ? residentsOf(office, tiny) : peopleWord), crowds.others, office)
  return {
    groups: [...staff.groups.map((group) => withoutNamed(group, named)), ...others.groups],
    joins: [...staff.joins, ...others.joins],
    k: crowdOf(office),
  }
}

// Who is called 管理職 in another group is not meant by 職員.
function withoutNamed(group: RoleGroup, named: RoleGroup[]): RoleGroup {
  if (group.word !== staffWord || group.crowd === null) return group
  return { ...group, crowd: group.crowd - named.reduce((sum, { crowd }) => sum + (crowd ?? 0), 0) }
}

/** All who were interviewed and do not stay at home. */
export function respondentsOf(items: Item[], dropped: string[]): Respondent[] {
  return passagesOf(withoutDropped(items, dropped)).flatMap(({ id, text, isRole }) => {
    return isRole ? [{ id, label: text.trim() }] : []
  })
}

/** How many in the municipality could be meant by a word for a group; null where nobody counts them. */
export function countOfWord(word: string, respondents: Respondent[], office: Office): number | null {
  const { groups } = groupRoles(respondents, office)
  const found = groups.find((group) => group.word === word)
  if (found) return found.crowd
  const stretch = stretchOf(word)
  if (!stretch) return isGroupWord(word) && word !== peopleWord ? office.population : null
  return crowdsIn(office, respondents).staff(stretch)
}

/** The word for the group by the role as it was written. */
export function rolesOf(respondents: Respondent[], office: Office): Record<string, string> {
  const { groups } = groupRoles(respondents, office)
  return Object.fromEntries(groups.flatMap(({ word, respondents: ofOne }) => ofOne.map(({ label }) => [label, word])))
}

function outsideOf(respondent: Respondent, { who }: Role) {
  if (who === 'staff') return []
  const place = who === 'citizen' ? 0 : 1
  return [{ respondent, role: { from: place, to: place } }]
}

/** Those whose places overlap belong together from the beginning: somebody who may be either keeps both in one. */
function chainOf(placed: { respondent: Respondent; role: Stretch }[]): Part[] {
  const parts: Part[] = []
  for (const { respondent, role } of placed.toSorted((a, b) => a.role.from - b.role.from)) {
    const last = parts.at(-1)
    if (last && role.from <= last.stretch.to) {
      last.stretch.to = Math.max(last.stretch.to, role.to)
      last.respondents.push(respondent)
    } else parts.push({ stretch: { from: role.from, to: role.to }, respondents: [respondent] })
  }
  return parts
}

function joinUp(
  chain: Part[],
  nameOf: (stretch: Stretch) => string,
  countOf: (stretch: Stretch) => number | null,
  office: Office,
) {
  const k = crowdOf(office)
  const joined: { part: Part; why: Join['why'] }[] = []
  let parts = chain
  const isWide = ({ stretch }: Part) =>
    [staffWord, peopleWord].includes(nameOf(stretch)) || (countOf(stretch) ?? k) >= k
  for (;;) {
    const at = parts.findIndex((part) => !isWide(part) || (parts.length > 1 && part.respondents.length < 2))
    const part = parts[at]
    if (!part) break
    const other = neighbourOf(parts, at)
    const wider = other ? join(part, other) : { ...part, stretch: { from: 0, to: widestOf(chain, part) } }
    joined.push({ part, why: isWide(part) ? 'one_answer' : 'few_people' })
    parts = [...parts.filter((one) => one !== part && one !== other), wider].toSorted(
      (a, b) => a.stretch.from - b.stretch.from,
    )
  }
  const joins = joined.flatMap(({ part: { stretch }, why }): Join[] => {
    const word = nameOf(stretch)
    const end = parts.find((part) => part.stretch.from <= stretch.from && stretch.to <= part.stretch.to)
    const into = end ? nameOf(end.stretch) : word
    return word === into ? [] : [{ word, into, why, crowd: countOf(stretch) }]
  })
  const groups = parts.map(({ stretch, respondents }): RoleGroup => {
    return { word: nameOf(stretch), respondents, crowd: countOf(stretch) }
  })
  return { groups: unite(groups), joins }
}

// The next below says least more; alumni are another kind of people, so they come last.
function neighbourOf(parts: Part[], at: number) {
  const [above, below] = [parts[at - 1], parts[at + 1]]
  const isAlumni = below?.stretch.from === levels.length - 1
  return below && !(isAlumni && above) ? below : (above ?? below)
}

function join(one: Part, other: Part): Part {
  const stretch = {
    from: Math.min(one.stretch.from, other.stretch.from),
    to: Math.max(one.stretch.to, other.stretch.to),
  }
  return { stretch, respondents: [...one.respondents, ...other.respondents] }
}

// A lone group that is too narrow takes the widest word there is for it.
function widestOf(chain: Part[], { stretch }: Part) {
  return Math.max(levels.length - 1, stretch.to, ...chain.map((part) => part.stretch.to))
}

// In a tiny office all parts bear one name.
function unite(groups: RoleGroup[]): RoleGroup[] {
  return [...Map.groupBy(groups, ({ word }) => word)].map(([word, alike]) => ({
    word,
    respondents: alike.flatMap(({ respondents }) => respondents),
    crowd: alike.length > 1 ? null : (alike[0]?.crowd ?? null),
  }))
}

function crowdsIn(office: Office, respondents: Respondent[]) {
  const { headcount, population } = office
  const last = levels.length - 1
  const labels = respondents.map(({ label }) => label)
  const former = labels.filter((label) => {
    const role = roleOf(label, office)
    return role.who === 'staff' && role.from === last
  })
  const years = yearsIn(former)
  const alumni = alumniAYear * Math.max(years.size, headcount?.alumniYears ?? 0)
  const at = (rank: Rank) => levels.indexOf(levelOf(rank, headcount?.managersDownTo))
  const all = headcount ? staffOf(headcount) : 0

  const staff = (stretch: Stretch) => {
    if (stretch.from === last) return alumni
    if (wordOf(stretch) === staffWord) return all > 0 ? all : null
    const { from, to } = stretch
    const holders = (of: (rank: Rank) => boolean) => holdersOf(headcount?.holders ?? {}, ranks.filter(of))
    if (to >= levels.indexOf('others')) return all - holders((rank) => at(rank) < from)
    return holders((rank) => at(rank) >= from && at(rank) <= to)
  }
  return { staff, others: ({ to }: Stretch) => (to === 0 ? population : null) }
}
