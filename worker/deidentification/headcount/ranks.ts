/** From the top down. Every municipality has its own titles; these are the ranks of the pay table that they stand for. */
export const ranks = [
  'special',
  'director',
  'deputy_director',
  'section_head',
  'assistant_head',
  'chief',
  'senior',
  'clerk',
  'fixed_term',
] as const

export type Rank = (typeof ranks)[number]

/** As they stand in the hidden text and on the page. */
export const rankNames: Record<Rank, string> = {
  special: '特別職',
  director: '部長級',
  deputy_director: '次長級',
  section_head: '課長級',
  assistant_head: '課長補佐級',
  chief: '係長級',
  senior: '主任・主査級',
  clerk: '主事級',
  fixed_term: '会計年度任用職員',
}

/** Where 管理職 may end; elected and appointed heads are above it, not in it. */
export const managerRanks = ['director', 'deputy_director', 'section_head', 'assistant_head', 'chief'] as const

export type ManagerRank = (typeof managerRanks)[number]

/** All from the top down to `bottom`. */
export function ranksDownTo(bottom: Rank): Rank[] {
  return ranks.slice(0, ranks.indexOf(bottom) + 1)
}

export function isAtLeast(rank: Rank, bottom: Rank) {
  return ranks.indexOf(rank) <= ranks.indexOf(bottom)
}
