import type { Hit } from './findings.ts'
import { matches } from './matches.ts'

type Code = Hit['reason']['code']

const count = '[\\d一二三四五六七八九十]{1,3}'
const children = '(?:子供|子ども|こども|子|お子さん)'
const work = '(?:勤める|勤務する|働く|通う|住む|暮らす|来た|移った|移住した|配属された|異動した|嫁いだ|転職した)'

/** What is said of a person, and how much of being singled out it brings: at two and more a group is too small. */
const attributes: [code: Code, weight: number, words: string][] = [
  [
    'age_and_sex',
    1,
    '(?:\\d{2}|[二三四五六七八九]十) ?(?:歳?代|才|歳)(?:前半|後半|半ば|なかば)?|(?:アラサー|アラフォー|アラフィフ|還暦を過ぎた)',
  ],
  [
    'age_and_sex',
    1,
    '男性|女性|男子|女子|主婦|主夫|母親|父親|夫婦|(?:(?<!\\p{Script=Han})|(?<=[代歳才半]))[男女](?![子性女系])|[母父](?=[、。のが)])',
  ],
  [
    'family',
    1.5,
    '(?:既婚|未婚|独身|独居|一人暮らし|ひとり暮らし|離婚|死別|シングル(?:マザー|ファザー)|ひとり親|母子家庭|父子家庭|共働き|妊娠中?|介護中|(?:育休|産休|育児休業|介護休暇|休職)(?:中|明け|から復帰した|復帰)?' +
      `|子育て中|子持ち|${children}${count}?人?(?:あり|なし|有り?|無し?|持ち|がいる)|${children}${count}人|${count}人の子(?:ども|供)?(?:を持つ|がいる|を育てる)?` +
      `|[一二三四\\d]児の?|(?:[小中高]学?校?生|大学生|園児|乳児|幼児)(?:と(?:[小中高]学?校?生|大学生|園児))?の${children}(?:を持つ|がいる|を育てる)?|${count}歳の(?:双子|子ども|子供|子|娘|息子)|双子(?:と妻|と夫)?(?:を育てる|の)?|(?:小|中|高校|大学)?(?:学生|園児|乳児|幼児)${count}人(?:を育てる|の)|(?:[妻夫親母父]と?の?)?${count}人暮らし|夫婦(?:二人|ふたり)?暮らし` +
      '|(?:妻|夫|両親|義父|義母)[もはが](?:市|町|村|県)?(?:職員|教員|公務員)で?|(?:認知症の|要介護の|病気の)[^、。\\n]{1,4}を(?:介護|看病)(?:する|している|中))',
  ],
  ['career', 1, `(?:入庁|採用|勤続|入職|在職|入社|再任用|異動|着任|移住)(?:後|から|して)?${count}年目?`],
  ['career', 1, '転職(?:して(?:きた|入った)?|した)|中途採用(?:で入った)?'],
  ['career', 1, `定年まで(?:あと)?${count}年|退職まで(?:あと)?${count}年`],
  [
    'career',
    1.5,
    '(?:民間(?:企業)?|前職|他市|県庁|銀行|自衛隊|商社|企業|中途|社会人|消防|警察|教員|海外)(?:での?|の|から)?(?:勤務)?' +
      '(?:経験者?|出身者?|採用|転職|出向|派遣)(?:の|が|を|中)?(?:ある|あり|有り?|持つ|持ち|してきた|した)?',
  ],
  [
    'career',
    1.5,
    '元[\\p{Script=Han}ァ-ヶー]{0,5}(?:自衛官|銀行員|教員|教師|警察官|消防士|記者|看護師|商社マン|営業マン|公務員|会社員|SE|エンジニア|アナウンサー|力士|プロ[ァ-ヶー\\p{Script=Han}]{2,6}選手)',
  ],
  [
    'single_person',
    1.5,
    '車(?:いす|椅子)|義足|全盲|難聴|人工透析|(?:聴覚|視覚|身体|精神|発達|知的)?障(?:がい|害)の?ある|外国籍|日系|[ァ-ヶー]{2,8}(?:国籍|出身)|(?:東京|都内|県外|市外|首都圏|都会|海外|[\\p{Script=Han}]{2,3}[県市町村])(?:から|より)(?:の)?(?:移住|転入|通勤|[UI]ターン)(?:した|してきた|する)?',
  ],
  ['single_person', 1, '外国人'],
  [
    'career',
    1,
    `(?:時短|夜勤|交代|短時間|フルタイム)(?:勤務)?(?:中|明け)?|初めて[^、。\\n]{1,8}に(?:来た|なった|就いた)`,
  ],
  ['career', 0.5, `[\\p{Script=Han}ァ-ヶー]{2,8}[にで]${work}`],
  [
    'career',
    0.5,
    '(?:会計年度任用|任期付|再任用|嘱託|正規)職員|若手|中堅|ベテラン|新人|職員|社員|市民|町民|村民|住民|係長|管理職|課長|部長|移住者|参加者|家族|パート|技術職|事務職|技能労務職|土木職',
  ],
  [
    'career',
    1,
    '主任|主事|主査|会社員|自営業者?|農家|議員|保育士|保健師|技師|教員|教諭|看護師|栄養士|学生|起業家|経営者|消防士|司書|学芸員|獣医師|弁護士|農業|漁業|店主|無職|年金生活者?|介護士|調理員|運転手',
  ],
]
const token = new RegExp(attributes.map(([, , words]) => `(${words})`).join('|'), 'gu')
const joint = /^(?:[の、・,/ ()とも]|で|が|を(?:使う)?|\d年目の|の[\p{Script=Han}]{0,6})?(?:[ (])?$/u
// Statistics and programmes speak of people in general.
const inGeneral =
  /^(?:[^。、\n]{0,5}(?:割合|比率|人口|転出|転入|流出|[就有取]業?得?率|率|労働力|の数|が多|が少|が減|が増|が占|層|を対象|対象|向け|全員|全体|の平均|登用|世代|約?\d|のうち|活躍|支援|限定|枠|採用|制度|相談|増加|減少|世帯|雇用|交流|研修|寮|協議))/u
const head = '[員職士師長者任事査手生民人婦夫妻親母父方工医私]'
const headAfter = new RegExp(
  `^(?:の?[\\p{Script=Han}ァ-ヶー]{0,6}${head}(?![\\p{Script=Han}])|で[^。、()\\n]{2,14}(?:た|る|いる)(?:私|僕|職員|${head}(?!\\p{Script=Han})))`,
  'u',
)

const person = `[^。、\\n]{0,8}?(?:[\\p{Script=Han}ァ-ヶー]{0,5}(?:職員|管理職|技術職|[部課係]長|[育防護産栄理]?[士師]|司書|議員|社員|学芸員|外国人|移住者|経験者|女性|男性)(?:職員|管理職|技術職|職|[部課係]長|[\\p{Script=Han}]{1,4}[士師員])?)`
const phrases: [RegExp, Code, number][] = [
  // マネ友（2018年度）, 2018年度のマネ友, 平成30年度研究生
  [
    /(?:人?マネ友|研究生(?:時代)?|修了生|卒業生|OB|OG|参加者) ?(?:[([] ?)?(?:(?:(?:平成|令和|[HR])? ?(?:\d{1,4}|元)(?:年度|年|期))|[HR]\d{1,2})(?:生|修了|参加|卒)?(?: ?[)\]])?/gu,
    'alumnus_year',
    0.8,
  ],
  [
    /(?:平成|令和|[HR])? ?(?:\d{1,4}|元)(?:年度|期)(?:の|に)?(?:参加|派遣|修了)?(?:した|された|の)?(?:人?マネ友|人マネ研究生|研究生|修了生)/gu,
    'alumnus_year',
    0.8,
  ],
  // 課で唯一の女性技術職, 初の男性保育士
  [
    new RegExp(
      `(?:(?:庁|[\\p{Script=Han}]{0,3}[市町村県課部係署園校])(?:内|で)?の?)?(?:唯一|ただ一人|たった[一1]人|[一1]人だけ|最年少|最年長|最高齢|初|初めて|紅一点)の${person}`,
      'gu',
    ),
    'single_person',
    0.75,
  ],
]

interface Group {
  start: number
  end: number
  kinds: Set<number>
}

/** Descriptions that single someone out: age with sex, family, career, an alumnus's year, the only one of a kind. */
export function findDemographics(text: string): Hit[] {
  return [
    ...described(text),
    ...phrases.flatMap(([pattern, code, confidence]) => matches(text, pattern, 'demographic', confidence, code)),
  ]
}

/** Attributes that stand together make one description: 40代 + 女性 + 既婚 + 子供あり. */
function described(text: string): Hit[] {
  const groups: Group[] = []
  for (const match of text.matchAll(token)) {
    const kind = match.slice(1).findIndex((part) => part !== undefined)
    const end = match.index + match[0].length
    const last = groups.at(-1)
    if (last && joint.test(text.slice(last.end, match.index))) Object.assign(last, { end, kinds: last.kinds.add(kind) })
    else groups.push({ start: match.index, end, kinds: new Set([kind]) })
  }
  return groups.flatMap(({ start, end, kinds }) => {
    const said = Array.from(kinds, (kind) => attributes[kind]).filter((attribute) => attribute !== undefined)
    const [more = ''] = headAfter.exec(text.slice(end, end + 24)) ?? []
    const weight = said.reduce((sum, [, one]) => sum + one, 0)
    if (weight < 2 || inGeneral.test(text.slice(end, end + 12))) return []
    const [code] = said.reduce((most, one) => (one[1] > most[1] ? one : most))
    const confidence = weight > 2 ? 0.8 : 0.7
    return [
      { start, end: endOf(text, start, end + more.length), category: 'demographic', confidence, reason: { code } },
    ]
  })
}

/** What else stands in the brackets belongs to it: 市民（30代女性、未就学の子ども1人）. */
function endOf(text: string, start: number, end: number) {
  const isInBrackets = text.charAt(start - 1) === '('
  const isBracketOpen = /\([^)]*$/.test(text.slice(start, end))
  const [rest = ''] = ((isInBrackets || isBracketOpen) && /^[^()\n]{0,30}\)/.exec(text.slice(end, end + 31))) || []
  return end + rest.length - (rest && isInBrackets ? 1 : 0)
}
