import type { Sentence } from './circumstances.ts'

const houses =
  '小学校|中学校|高等学校|高校|大学|短大|幼稚園|保育園|保育所|こども園|公民館|町内会|自治会|町会|区会|商店街|商店会|団地|地区|集落|病院|医院|クリニック|診療所|児童館|児童クラブ|支所|出張所|消防団|老人会|婦人会|子ども会|食堂|旅館|農園|工務店|製作所'
const named = new RegExp(
  `(?<![\\p{Script=Han}ァ-ヶー])([\\p{Script=Han}ァ-ヶー々]{1,9}?)(?:${houses})(?![\\p{Script=Han}]{0,3}長)(?:区)?`,
  'gu',
)

// 市立小学校 and 地域の公民館 are many.
const ofMany =
  /^(?:[市町村県都府道区国公私]立|[市町村県区]内|各|全|同|本|当|近隣|近所|地元|地域|周辺|複数|統合|廃校|[大小]規模|母校|隣|他|公共|文化|体育|福祉|教育|社会|総合|民間|認可|認定|新設?|旧|既存|指定|中核|基幹|拠点|災害|避難|救急|地方|公的|国立|女子|男子|共学|専門|職業|定時制|通信制|義務|特別支援|養護|大型|有名|進学|農村|山間|過疎|都市|住宅|対象|モデル|被災|この|担当|全国|主な|一部|複合|小|中|子供|学童|放課後|地場|駅前|農業|工業|商業|医療|看護|保健|短期|市民|町民|村民|[市町村]民|公営|市営|県営|町営|特定|重点|中山間|沿岸|多|両|数|計画|開発|自治|住民|組織)+$/u
const relation =
  /^(?:[のにでへを]|から|より|、|\()*(?:勤務|勤め|出身|在住|通[うっいわ]|住[むんみ]|育[ちっ]|卒業|所属|異動|配属|出向|入院|通院|入居|営[むん]|経営|保護者|先生|教員|教諭|職員|役員|利用者|入居者|児童|生徒|園児|患者|女将|店主|主人)/u

/** A school, house, area or club with a name of its own, beside somebody who belongs to it. */
export function findPlaces({ text, isInterview }: Sentence) {
  return Array.from(text.matchAll(named), ({ 0: word, 1: name = '', index }) => ({
    name,
    start: index,
    end: index + word.length,
  })).filter(({ name, end }) => !ofMany.test(name) && (isInterview || relation.test(text.slice(end, end + 12))))
}
