import { numeral } from '../wording/numerals.ts'
import type { Sentence } from './circumstances.ts'

const year = `(?:(?:明治|大正|昭和|平成|令和|[MTSHR])[ .]?(?:${numeral}|元)|(?:19|20)\\d{2})`
const day = `${numeral} ?月 ?${numeral} ?日(?: ?\\([月火水木金土日](?:・?祝)?\\))?`
const written = `${year} ?年 ?(?:${day}|${numeral} ?月(?!${numeral}))|${year}[./-]\\d{1,2}[./-]\\d{1,2}|(?:一昨年|昨年|去年|今年|本年)の? ?(?:${day}|${numeral} ?月(?! ?[期号]))`
const date = new RegExp(
  `(?<![\\d.])(?:${written}|${day})(?:(?:から|[~〜-]) ?(?:${written}|${day}|${numeral} ?日))?`,
  'gu',
)

/** Of a date that everybody may know: what was decided, opened, published, what happened to all. */
const known =
  /^(?:に|の|付け?(?:で|の)?|から|より|は|で|、|をもって|実施の|開催の|分の?|\()*(?:[\p{Script=Han}ァ-ヶー]{0,6})?(?:議会|定例会|施行|公表|公布|告示|制定|策定|改訂|改定|改正|開催|発足|設立|開設|開館|開庁|開業|開所|合併|市制|町制|締結|協定|宣言|発行|発表|現在|時点|震災|地震|台風|豪雨|水害|大火|噴火|調査|選挙|投票|予算|決算|条例|計画|研究会|セミナー|フォーラム|説明会|シンポジウム|イベント|式典|祭|開幕|オープン|運用|導入|開始|スタート|供用|完成|竣工|廃止|統合|まで|期限|締切)/u
const life =
  /インタビュー|面談|ヒアリング|聞き取り|取材|面接|話を(?:聞|伺|うかが)|(?:入庁|採用|着任|就任|赴任|異動|転勤|出向|派遣|昇任|昇格|退職|退任|離職|辞職|休職|復職|育休|産休|休暇に入|結婚|離婚|出産|誕生|生まれ|入院|受診|手術|亡くな|死亡|逝去|負傷|相談に(?:来|訪)|来庁|移住|転入|転出|引っ越|入学|卒業)/u

/** Days and months that concern a person; a year alone is wide enough, and public dates stay. */
export function findDates({ text, isOfPerson }: Sentence) {
  if (!isOfPerson && !life.test(text)) return []
  return Array.from(text.matchAll(date), ({ 0: word, index }) => ({ start: index, end: index + word.length })).filter(
    ({ end }) => !known.test(text.slice(end, end + 24)),
  )
}
