import { numeral } from '../wording/numerals.ts'
import type { Sentence } from './circumstances.ts'

const age = new RegExp(
  `(?<![\\d~〜～-])(?:満 ?)?${numeral} ?(?:歳|才)(?! ?(?:児|代|以上|以下|未満|から|まで|[~〜～-]|定年|到達|人口|時点|台))`,
  'gu',
)
const inGeneral = /平均|人口|対象|定年|高齢化|健診|検診|年齢層|年金|給付|助成/u
const ofSomebody =
  /^(?:で|の(?:とき|時|頃|ころ|[男女方人母父夫妻息娘])|に(?:な[るっり]|して)|を(?:迎|過|超)|、|\)|だっ|です)/u

/** An age in years that somebody has; 65歳以上 and 平均年齢 speak of everybody. */
export function findAges({ text, isOfPerson }: Sentence) {
  if (inGeneral.test(text)) return []
  return Array.from(text.matchAll(age), ({ 0: word, index }) => ({ start: index, end: index + word.length })).filter(
    ({ end }) => isOfPerson || ofSomebody.test(text.slice(end, end + 4)),
  )
}
