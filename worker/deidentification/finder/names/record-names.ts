import { isMunicipality, isNoName, isShortSurname, isThing, isWords, shapeOf } from './shapes.ts'
import { pattern } from '../pattern.ts'
import type { Candidate } from './candidate.ts'
import { never } from './veto.ts'
import type { Words } from './words.ts'

const kanji = '[\\p{Script=Han}々ヶ]'
const name = `(${kanji}{1,5})`
const cellEnd = '(?= *(?:$|[\\n、,(/|]| {2}| \\p{Script=Han}{2,5}[:(]))'
const ofPeople =
  '(?:課長)?補佐(?:代理)?|主[任査事幹](?!義|者|的)|調査官|推進官|検査官|監督官|指導官|審査官|議員|巡査|親方|住職|棟梁|GL|GM|PM|SV|TL|Ch|CH|リーダー|チーフ|マネー?ジャー'
const ofOffices = '係長|課長|部長|次長|室長|班長|参事|統括(?!官|部|課)|店長|隊長'

type Context = [pattern: RegExp, probability: number, code: Candidate['code'], believed?: 'places' | 'all']

// In these places stands a name, so that one that no dictionary lists is believed as well; the name is the first group.
const contexts: Context[] = [
  // 担当:土, 依頼元:平
  [
    pattern(
      `${kanji}{1,5}(?:者|元|先|役|人|係|担当|当|行|録|会|記|表|席|班|案|議|席者) ?[:=] ?${name}${cellEnd}`,
      'gm',
    ),
    0.8,
    'label',
    'places',
  ],
  [
    pattern(`${kanji}{1,5}(?:者|元|先|役|人|担当|講師)[:=] ?${name}(?=(?:${ofPeople}|${ofOffices})(?!${kanji}))`),
    0.85,
    'label',
  ],
  // 14:02 関 資料を送りました
  [pattern(`^ ?\\d{1,2}:\\d{2}(?::\\d{2})?[ \\t]{1,3}${name}(?=[ \\t:「>])`, 'gm'), 0.75, 'label'],
  // 関:それは違います。 <関>予算は。【関】予算は。
  [pattern(`^[・●○■□◆◇]? ?${name}(?=: ?[^\\n:]{4,}[。?!」]$)`, 'gm'), 0.7, 'label'],
  [pattern(`^[<[【(]${name}[>\\]】)](?=[^\\n]{4,}[。?!いたるだ]$)`, 'gm'), 0.6, 'label'],
  [pattern(`^@${name}(?=[ 、])`, 'gm'), 0.8, 'label'],
  [
    pattern(
      `(?<!${kanji})${name}(?:(?:という|との|って)(?:姓|名字|苗字|名前)|姓の|と申し(?:ます|ました)|といいます。)`,
    ),
    0.85,
    'label',
    'all',
  ],
  [
    pattern(
      `(?:旧姓|名字|苗字|姓)(?:は|が|を|:| )?「?${name}(?=」|です|だ[。っ]|で[、届]|である|なので|に(?:変わ|戻|改め)|から|と)`,
      'gm',
    ),
    0.75,
    'label',
    'all',
  ],
  [
    pattern(
      `(?:わたし|私|僕|後任|前任者?|講師)は${name}(?=です|だ[。っ]|で[、届]|である|に(?:決ま|変わ)|と(?:申|いう)|さん|$)`,
      'gm',
    ),
    0.75,
    'label',
    'places',
  ],
  // What is done with people: 栗花落に引き継いだ, 倶知から電話があった.
  [
    pattern(
      `(?<!${kanji})${name}(?=に(?:引き継|聞いて|頼ん|任せ|電話)|の(?:机|席|発案|隣|代わりに(?:出|行|来|入|司会|説明))|が(?:取りまと|司会|電話|笑|席を)|から(?:電話|連絡|伝言)|と(?:同期|組ん))`,
    ),
    0.7,
    'looks_like_name',
  ],
  // 毛受つむぎ氏
  [pattern(`(?<!${kanji}|[ぁ-ん])故?(${kanji}{1,3}[ぁ-ん]{2,3})(?= ?(?:さん|氏|様|先生|議員))`), 0.8, 'honorific'],
  [pattern(`(?<!${kanji})${name}(?=(?:${ofPeople})(?!${kanji}|[A-Za-zァ-ヶー]))`), 0.7, 'post_beside', 'places'],
  [pattern(`(?<!${kanji})${name}(?=(?:${ofOffices})(?!${kanji}|[A-Za-zァ-ヶー]))`), 0.7, 'post_beside'],
  // 会長毛受つむぎ
  [
    pattern(
      `(?<!${kanji})(?:副?会長|書記|会計|副?班長|副?委員長|座長|代表|監事|幹事)(${kanji}{1,3}[ぁ-ん]{2,3})(?=$|[\\n、 ])`,
      'gm',
    ),
    0.7,
    'post_beside',
  ],
  [pattern(`(?<!${kanji})${name}(?=[前元現新](?:[市町村区]長|知事|議員|[部課係]長|会長))`), 0.7, 'post_beside'],
]
const inQuotes = '([^「」『』\\s。、]{2,10})'
const nicknames = [
  pattern(
    `[「『]${inQuotes}[」』](?=の(?:愛称|あだ名|呼び名|名で)|という(?:愛称|あだ名)|と(?:呼[ばびん]|慕われ|親しまれ))`,
  ),
  /(?:愛称|あだ名|通称|ニックネーム)(?:は|:)[ 「]?([^「」\s。、]{2,8})(?=[」。、\n]|$)/gu,
  /[「『]([\p{Script=Han}ぁ-んァ-ヶー]{1,5}(?:っち|ちゃん|くん|たん|ぽん|りん|っぴ|っぺ|ちん|さん|氏))(?=(?:に|が|は|の|を|なら|、|」|』)[^「」]{0,20}[」』]?)/gu,
]
const notAlone =
  /^[方何隣無有他同可否済未各全省国県市町村区係課部局室班男女私僕俺夫妻父母兄姉弟妹子孫誰皆左右上下中前後春夏秋冬朝昼夜別次計元現新旧副正両当本総某故大小東西南北第月火水木金日人者先甲乙丙丁主名若数何会案席]$/u
const sectionEnd = /[部課局室係所署館会担当務政管推統各全校園院課民員者長級職等的用性]$/u
const ofAll = /^[各他同全本当両諸某毎約第計又主]/u
const noNicknames =
  /^(?:みな|みん|皆|お(?:母|父|兄|姉|じい|ばあ|客|医者|巡り|子|嬢)|奥|赤|役所|住民|市民|おじ|おば|業者|神|仏|お|患者|議員|職員|若い人)/u

/** Names that stand where a name must stand, however rare: behind a label, before a speaker's words, in 「…」と呼ばれる. */
export function namesInRecords(text: string, words: Words): Candidate[] {
  return [
    ...contexts.flatMap(([where, probability, code, believed]) =>
      each(text, where, probability, code).filter(({ start, end }) =>
        isBelievable(text.slice(start, end), words, believed),
      ),
    ),
    ...nicknames
      .flatMap((where) => each(text, where, 0.6, 'label'))
      .filter(({ start, end }) => {
        const called = text.slice(start, end)
        return !noNicknames.test(called) && !words.isCommon(called) && !/[者員長]$/u.test(called)
      }),
  ]
}

function each(text: string, where: RegExp, probability: number, code: Candidate['code']): Candidate[] {
  return Array.from(text.matchAll(where), ({ 0: whole, 1: found = '', index }) => {
    const start = index + whole.indexOf(found)
    return { start, end: start + found.length, probability, code }
  })
}

function isBelievable(found: string, words: Words, believed?: Context[3]) {
  if (found.length === 1)
    return isShortSurname(found)
      ? !/[東西南北]/u.test(found) || believed !== undefined
      : !notAlone.test(found) && !isNoName(found)
  if (isNoName(found) || never.test(found)) return false
  if (believed === 'all') return true
  if (isMunicipality(found, words) || (sectionEnd.test(found) && !words.isSurname(found))) return false
  const [kana = ''] = /[ぁ-ん]+$/u.exec(found) ?? []
  if (kana) return words.isGivenNameReading(kana)
  if (shapeOf(found, words) === 'full') return true
  if (words.isCommon(found) || isWords(found, words)) return false
  const isPlace = words.isPlace(found) && !words.isSurname(found)
  return isPlace
    ? believed === 'places' && found.length < 4
    : shapeOf(found, words) === 'surname' || (found.length < 4 && !ofAll.test(found) && !isThing(found, words))
}
