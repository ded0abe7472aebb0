import type { AdviceQuestion } from '../../../worker/feedback/advice/schema.ts'

/** What is looked for, as it stands behind the # of the address: it can be kept and passed on, and no server sees it. */
export function addressOf(question: Partial<AdviceQuestion>) {
  const given = Object.entries(question).filter(([, value]) => value !== undefined && value !== '' && value !== false)
  return given.length > 0 ? `#${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '#'
}

const texts = ['kind', 'keyword', 'sheet', 'section', 'theme'] as const
const numbers = ['fiscalYear', 'session'] as const

/** What stands in an address; whether it can be searched for, the worker says. */
export function readQuestion(hash: string): AdviceQuestion {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const asked = [
    ...texts.map((name) => [name, given.get(name) || undefined]),
    ...numbers.map((name) => [name, given.get(name) ? Number(given.get(name)) : undefined]),
  ].filter(([, value]) => value !== undefined)
  const words = given.get('words') ?? ''
  return { words, ...Object.fromEntries(asked), ...(given.get('mine') === 'true' && { mine: true }) } as AdviceQuestion
}
