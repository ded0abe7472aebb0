import { crowdOf, holdersOf, isTiny, staffOf, type Headcount, type Office } from '../headcount/headcount.ts'
import { isAtLeast, rankNames, ranksDownTo, type Rank } from '../headcount/ranks.ts'
import type { PostMeaning } from './post-meaning.ts'
import type { Said, SaidKind } from './said.ts'

/** A step of the ladder; `staff` and `people` are the wide ones at its top, for which nobody has to be counted. */
export interface Rung {
  /** Stands in the place of the post. */
  word: string
  /** Without 職員 behind it. */
  name: string
  of: 'ranks' | 'staff' | 'people'
  /** By the table, all that the sentence says taken off; null where the table cannot say. */
  holders: number | null
}

/** Why the ladder is climbed as far as it is. */
export type Why = 'outside' | 'unknown_post' | 'no_table' | 'tiny' | 'counted' | 'too_few' | 'said'

export interface Climb {
  /** From the narrowest on. */
  rungs: Rung[]
  /** Index of the lowest rung that is wide enough. */
  chosen: number
  why: Why
  k: number
  said: Said[]
  /** The rung that would do if nothing else were said of the person. */
  unsaid: number
}

type Step = Pick<Rung, 'word' | 'name' | 'of'> & { ranks: Rank[] }

const staff: Step = { word: '職員', name: '職員', of: 'staff', ranks: [] }
const people: Step = { word: '関係者', name: '関係者', of: 'people', ranks: [] }

/**
 * What is told beside a post takes people away. Sex is counted where the table counts it. Of the rest no table says how many
 * share it, so under it no rank is named at all, and of the staff as a whole no more than these shares are taken to be left;
 * what has no share here leaves nobody to hide among.
 */
const shares: Partial<Record<SaidKind, number>> = {
  women: 1 / 10,
  men: 1 / 10,
  age: 1 / 10,
  exact_age: 1 / 50,
  family: 1 / 50,
  years: 1 / 50,
  career: 1 / 50,
}

/** The lowest rung that enough people hold, counted with everything that the sentence says of them. */
export function climb(post: PostMeaning, said: Said[], office: Office): Climb {
  const k = crowdOf(office)
  const steps = stepsFor(post, office)
  const rungs = steps.map(({ word, name, of, ranks }) => ({
    word,
    name,
    of,
    holders: countOf(ranks, of, said, office),
  }))
  const chosen = firstWide(steps, said, office)
  const unsaid = firstWide(steps, [], office)
  return { rungs, chosen, unsaid, k, said, why: whyOf(post, office, chosen === unsaid, steps[chosen]!.of) }
}

function whyOf(post: PostMeaning, office: Office, unchanged: boolean, reached: Rung['of']): Why {
  if (post === 'outside') return 'outside'
  if (!unchanged) return 'said'
  if (reached === 'ranks') return 'counted'
  if (post === 'unknown') return 'unknown_post'
  if (isTiny(office)) return 'tiny'
  return office.headcount && staffOf(office.headcount) > 0 ? 'too_few' : 'no_table'
}

/** 総務部長: 部長級, 部長級以上, 管理職, 職員, 関係者. */
function stepsFor(post: PostMeaning, { headcount }: Office): Step[] {
  if (post === 'outside') return [people]
  if (post === 'unknown') return [staff, people]
  const { top, bottom } = post
  const managersDownTo = headcount?.managersDownTo ?? 'section_head'
  // Of 特別職 there are three or four: the next that is wider is everybody down to the heads of departments.
  const floor = bottom === 'special' ? 'director' : bottom
  const isManager = isAtLeast(floor, managersDownTo)
  return [
    ...(top === bottom ? [stepOf(rankNames[top], [top])] : []),
    ...(floor === managersDownTo ? [] : [stepOf(`${rankNames[floor]}以上`, ranksDownTo(floor))]),
    ...(isManager ? [{ ...stepOf('管理職', ranksDownTo(managersDownTo)), word: '管理職' }] : []),
    staff,
    people,
  ]
}

function stepOf(name: string, ranks: Rank[]): Step {
  return { word: name.endsWith('職員') ? name : `${name}の職員`, name, of: 'ranks', ranks }
}

function firstWide(steps: Step[], said: Said[], office: Office) {
  return steps.findIndex((step) => isWide(step, said, office))
}

function isWide({ of, ranks }: Step, said: Said[], office: Office) {
  if (of === 'people') return true
  if (of === 'staff' && said.length === 0) return true
  if (of === 'ranks' && isTiny(office)) return false
  return (countOf(ranks, of, said, office) ?? 0) >= crowdOf(office)
}

function countOf(ranks: Rank[], of: Rung['of'], said: Said[], { headcount }: Office): number | null {
  if (of === 'people' || !headcount) return null
  const kinds = [...new Set(said.map(({ kind }) => kind))]
  if (of === 'ranks') return kinds.every(isSex) ? holdersWith(kinds, ranks, headcount) : null
  const others = kinds.filter((kind) => !isSex(kind))
  return Math.floor(
    others.reduce((left, kind) => left * (shares[kind] ?? 0), staffWith(kinds.filter(isSex), headcount)),
  )
}

function isSex(kind: SaidKind): kind is 'women' | 'men' {
  return kind === 'women' || kind === 'men'
}

// Of a rank whose women were not counted neither women nor men are known.
function holdersWith(sexes: ('women' | 'men')[], ranks: Rank[], { holders, women }: Headcount) {
  if (sexes.length === 0) return holdersOf(holders, ranks)
  const counted = ranks.filter((rank) => women[rank] !== undefined && holders[rank] !== undefined)
  const females = holdersOf(women, counted)
  const males = holdersOf(holders, counted) - females
  return Math.min(...sexes.map((sex) => (sex === 'women' ? females : males)))
}

function staffWith(sexes: ('women' | 'men')[], headcount: Headcount) {
  const all = staffOf(headcount)
  const counted = sexes.length === 0 ? all : holdersWith(sexes, ranksDownTo('fixed_term'), headcount)
  return Math.max(counted, all * sexes.reduce((left, sex) => left * (shares[sex] ?? 0), 1))
}
