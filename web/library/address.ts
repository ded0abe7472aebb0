import type { Question } from '../../worker/library/schema.ts'

export type Conditions = Omit<Question, 'words'>

export const conditionNames = [
  'sheet',
  'section',
  'theme',
  'fiscalYear',
  'prefecture',
  'kind',
  'size',
  'similarGroup',
  'municipality',
  'release',
] as const satisfies (keyof Conditions)[]

/** What is looked for, as it stands behind the # of the address: it can be kept and passed on, and no server sees it. */
export function addressOf(question: Partial<Question>) {
  const given = Object.entries(question).filter(([, value]) => value !== undefined && value !== '')
  return given.length > 0 ? `#${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '#'
}

/** What stands in an address; whether it can be searched for, the worker says. */
export function readQuestion(given: URLSearchParams): Question {
  const conditions = conditionNames.map((name) => conditionOf(name, given.get(name) ?? ''))
  return Object.assign({ words: given.get('words') ?? '' }, ...conditions) as Question
}

/** A condition as it was typed or chosen; what is empty is none. */
export function conditionOf(name: keyof Conditions, value: string): Partial<Conditions> {
  return { [name]: value === '' ? undefined : name === 'fiscalYear' ? Number(value) : value }
}

export function isEmpty(question: Question) {
  return question.words.trim() === '' && conditionsOf(question).length === 0
}

/** The conditions that are set. */
export function conditionsOf(question: Question) {
  return conditionNames.filter((name) => question[name] !== undefined)
}
