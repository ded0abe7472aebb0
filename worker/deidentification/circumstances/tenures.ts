import { numeral } from '../wording/numerals.ts'
import type { Sentence } from './circumstances.ts'

const joined = '(?:在任|就任|着任|赴任|在籍|在職|異動|昇任|昇格|勤続|入庁|採用|入職|配属|転勤)'
const tenure = new RegExp(
  `${joined}(?:して|から|後|以来)*(?:、|まだ|もう|わずか|約|まる|丸)*${numeral} ?(?:年|か月|カ月|ヶ月|ケ月)(?:間|目|半)?(?:の(?=[\\p{Script=Han}ァ-ヶー])|で、?)?`,
  'gu',
)
const inGeneral = /^(?:以上|以下|未満|程度|まで|研修|ごと|おき|の?職員(?:を対象|向け|研修|全員)|を(?:対象|経過)|\))/u

/** How long somebody has held a post or been there: with it a post of many is one of few. */
export function findTenures({ text, isOfPerson }: Sentence) {
  if (!isOfPerson) return []
  return Array.from(text.matchAll(tenure), ({ 0: word, index }) => ({ start: index, end: index + word.length })).filter(
    ({ end }) => !inGeneral.test(text.slice(end, end + 8)),
  )
}
