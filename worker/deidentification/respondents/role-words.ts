/** The chain of people in the city hall, from the top; alumni are staff who took part in an earlier year. */
export const levels = ['executives', 'managers', 'chiefs', 'others', 'alumni'] as const
export type Level = (typeof levels)[number]

/** A stretch of the chain, by index: both ends belong to it. */
export interface Stretch {
  from: number
  to: number
}

export const staffWord = '職員'
export const peopleWord = '関係者'
export const alumniWord = 'マネ友'

const [executives, managers, chiefs, others, alumni] = [0, 1, 2, 3, 4]

/** What people of a stretch are called together. */
export function wordOf({ from, to }: Stretch) {
  if (to >= alumni) return from >= alumni ? alumniWord : staffWord
  if (to >= others) return from === chiefs ? '係長級以下' : staffWord
  if (to >= chiefs) return from === chiefs ? '係長級' : '係長級以上'
  return to >= managers ? '管理職' : '経営層'
}

const wider: Record<string, string[]> = {
  経営層: ['管理職', '係長級以上', staffWord, peopleWord],
  管理職: ['係長級以上', staffWord, peopleWord],
  係長級: ['係長級以上', '係長級以下', staffWord, peopleWord],
  係長級以上: [staffWord, peopleWord],
  係長級以下: [staffWord, peopleWord],
  [staffWord]: [peopleWord],
  [alumniWord]: [staffWord, peopleWord],
  [peopleWord]: [],
}

/** The words that say less than this one, the next first. */
export function widerThan(word: string): string[] {
  return wider[word] ?? [peopleWord]
}

const stretches: Record<string, Stretch> = {
  経営層: { from: executives, to: executives },
  管理職: { from: managers, to: managers },
  係長級: { from: chiefs, to: chiefs },
  係長級以上: { from: executives, to: chiefs },
  係長級以下: { from: chiefs, to: others },
  [staffWord]: { from: others, to: others },
  [alumniWord]: { from: alumni, to: alumni },
}

/** The stretch of which a word for a group speaks. */
export function stretchOf(word: string): Stretch | undefined {
  return Object.hasOwn(stretches, word) ? stretches[word] : undefined
}

const residents = ['市民', '町民', '村民', '区民', '住民']

/** Already the word for a group, which singles nobody out. */
export function isGroupWord(text: string) {
  return Object.hasOwn(wider, text) || residents.includes(text)
}

/** What those who live there are called; 住民 where everybody knows everybody. */
export function residentsOf({ name }: { name: string }, isTiny: boolean) {
  const word = residents.find((one) => one.charAt(0) === name.slice(-1))
  return isTiny ? '住民' : (word ?? '住民')
}
