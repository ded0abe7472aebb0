import { numeral, readNumeral } from './numerals.ts'

const age = new RegExp(`(${numeral}) ?(?:歳|才)(?! ?代)`, 'u')
const decade = new RegExp(`(${numeral}) ?(?:歳|才)? ?代`, 'u')

const stages: [RegExp, string][] = [
  [/未就学|園児|保育[園所]|幼稚園|こども園|乳児|幼児/, '未就学の子ども'],
  [/小学/, '小学生'],
  [/中学/, '中学生'],
  [/高校|高等学校/, '高校生'],
]

/**
 * The age that a text tells, in ten years: 43歳 becomes 40代. From 85 on it is one group, because there are few; of those under
 * 20 the stage of school is told where `said`, the sentence, tells it. Undefined where no age is told.
 */
export function ageBand(text: string, said = text): string | undefined {
  const plain = text.normalize('NFKC')
  const exact = age.exec(plain)?.[1]
  if (exact !== undefined) return bandOf(readNumeral(exact), said)
  const tens = decade.exec(plain)?.[1]
  if (tens === undefined) return undefined
  const from = readNumeral(tens)
  // 80代 lies on both sides of 85.
  return from === 80 ? '80歳以上' : bandOf(from, said)
}

function bandOf(years: number, said: string) {
  if (years >= 85) return '85歳以上'
  if (years >= 80) return '80代前半'
  if (years >= 20) return `${Math.floor(years / 10)}0代`
  return stages.find(([words]) => words.test(said))?.[1] ?? (years < 10 ? '10歳未満' : '10代')
}
