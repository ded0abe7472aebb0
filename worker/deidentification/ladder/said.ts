import { sentenceSpan } from '../sentence.ts'

export const saidKinds = [
  'women',
  'men',
  'age',
  'exact_age',
  'family',
  'years',
  'career',
  'origin',
  'tenure',
  'former',
  'section',
  'alumnus',
  'health',
  'only_one',
] as const

export type SaidKind = (typeof saidKinds)[number]

/** Something that is told of a person beside the post: each one leaves fewer people who can be meant. */
export interface Said {
  kind: SaidKind
  word: string
}

const number = '[\\d一二三四五六七八九十]{1,3}'
const section = '[\\p{Script=Han}ァ-ヶー々]{1,12}[部課局室係所署館院校]'
const joined = '(?:所属|勤務|勤め|在籍|配属|出身|在職|(?:に|で)?(?:いた|いる|働))'

const patterns: [SaidKind, string][] = [
  ['only_one', '唯一|ただ一人|たった[1一]人|[1一]人だけ|初の|初めての|最年少|最年長|最高齢|紅一点|例外的に'],
  [
    'tenure',
    `(?:在任|就任|着任|赴任|在籍|昇任|昇格|異動)(?:して|から|後)?(?:まだ|もう|約)?${number}(?:年|か月|カ月|ヶ月)目?|${number}年目(?=の?\u0000)` +
      '|(?:今年度?|昨年度?|この春|[4四]月に?)(?:から)?(?:就任|着任|赴任|昇任|昇格|異動)|(?:就任|着任|昇任|昇格|退任|退職|定年|勇退)(?:した|して|された|直後|直前|予定|間近|前|後)',
  ],
  ['former', '前任|後任|先代|次期|歴代|当時の|かつての|元職|兼務|心得|事務取扱|職務代理'],
  [
    'alumnus',
    '(?:人?マネ友|研究生|修了生|卒業生) ?(?:[([] ?)?(?:平成|令和|[HR])? ?(?:\\d{1,4}|元)(?:年度|年|期)|(?:平成|令和|[HR])? ?(?:\\d{1,4}|元)(?:年度|期)(?:の|に)?(?:参加|派遣|修了)?(?:した|された|の)?(?:人?マネ友|研究生|修了生)',
  ],
  ['section', `${section}(?:に|で|の|へ)?${joined}|(?<=\\()${section}(?=[)、,])|${section}(?=の\u0000)`],
  [
    'health',
    '車(?:いす|椅子)|義足|難聴|障(?:がい|害)の?ある|障(?:がい|害)者雇用|休職|病気休暇|療養|メンタル(?:不調|ヘルス)|外国籍|外国人',
  ],
  [
    'origin',
    '[\\p{Script=Han}]{2,4}[都道府県市町村](?:出身|生まれ|育ち|から(?:移住|転入|通))|地元(?:出身|育ち|生まれ)|[UIＵＩ]ターン|[\\p{Script=Han}]{2,8}(?:高校|大学)(?:卒|出身|出の?)',
  ],
  ['years', `(?:入庁|採用|勤続|入職|入所|入社|奉職|勤めて)(?:して|から|後)?${number}年目?|${number}年目(?!の?\u0000)`],
  [
    'career',
    '(?:民間(?:企業)?|前職|他市|県庁?|国|銀行|自衛隊|企業|中途|社会人|消防|警察|教員|海外)(?:での?|の|から)?(?:勤務)?(?:経験|出身|採用|転職|出向|派遣)|(?:技術|事務|土木|建築|電気|機械|化学|保健|福祉|心理|専門|現業|研究)職|保健師|保育士|看護師|司書|学芸員|技師|獣医師|薬剤師|栄養士|弁護士',
  ],
  ['exact_age', `(?:\\d{2}|[二三四五六七]十[一二三四五六七八九]?)[歳才](?!代)|還暦|古希`],
  ['age', '(?:\\d{2}|[二三四五六七]十) ?[歳才]?代|若手|若い|中堅|ベテラン|年配|年長|新人|新採用?|同期'],
  [
    'family',
    '既婚|未婚|独身|離婚|シングル|ひとり親|共働き|妊娠|介護(?:中|しながら)|(?:育休|産休|育児休業)|子育て(?:中|しながら|世代)|(?:子供|子ども|こども|お子さん|娘|息子|孫)(?:あり|が(?:いる|生まれ)|を(?:持つ|育て|迎え))|[一二三四\\d]児の|単身赴任|夫婦|妻が?|夫が?',
  ],
  ['women', '女性|女子|彼女|母親|(?<!\\p{Script=Han})女(?=の)'],
  ['men', '男性|男子|父親|(?<!\\p{Script=Han})男(?=の)'],
]

const token = new RegExp(patterns.map(([, words]) => `(${words})`).join('|'), 'gu')

/**
 * What stays in the sentence when the words of a finding are replaced. What stands inside the finding itself, the 総務 of
 * 総務部長 or the 前 of 前市長, goes with it.
 */
export function saidBeside(text: string, { start, end }: { start: number; end: number }): Said[] {
  const { from, to } = sentenceSpan(text, { start, end })
  return saidIn(`${text.slice(from, start)}\u0000${text.slice(end, to)}`)
}

/** A NUL stands for words that are gone. */
export function saidIn(text: string): Said[] {
  const found = Array.from(text.normalize('NFKC').matchAll(token), (match): Said | undefined => {
    const kind = patterns[match.slice(1).findIndex((part) => part !== undefined)]?.[0]
    return kind && { kind, word: match[0].replaceAll('\u0000', '') }
  })
  return found.filter((one) => one !== undefined)
}
