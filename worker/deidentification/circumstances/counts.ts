import { readNumeral } from '../wording/numerals.ts'
import type { Sentence } from './circumstances.ts'

const count =
  /(?<![\d.第約,人に一二三四五六七八九十])(?!(?:一|1)人(?:で|ひとり|一人))(\d{1,2}|[一二三四五六七八九十])(?:人|名)(?!り|台|当|あたり|暮|きり|ずつ|前|乗|部屋|称|義|札|簿|目|以上)/gu
const sensitive =
  /退職|離職|辞め|休職|病気|病休|病欠|メンタル|うつ|鬱|自殺|自死|死亡|亡くな|苦情|クレーム|ハラスメント|いじめ|処分|懲戒|告発|訴え|訴訟|事故|けが|負傷|虐待|生活保護|ひきこもり|引きこもり|不登校|離婚|妊娠|障害|障がい|滞納|不適応|不調/u
const largest = 10

/** A count of ten or fewer of whom something is said that nobody would like to be known for. */
export function findCounts({ text }: Sentence) {
  if (!sensitive.test(text)) return []
  return Array.from(text.matchAll(count), ({ 0: word, 1: number = '', index }) => ({
    number,
    start: index,
    end: index + word.length,
  })).filter(({ number }) => readNumeral(number) <= largest)
}
