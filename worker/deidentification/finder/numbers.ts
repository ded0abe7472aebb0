import type { Hit } from './findings.ts'
import { plain } from './fold.ts'
import { matches } from './matches.ts'
import { pattern } from './pattern.ts'

const twelveDigits = /(?<![-\d])(?:\d{12}|\d{4} \d{4} \d{4}|\d{4}-\d{4}-\d{4})(?!\d|-\d)/g
const apart = /(?<![-\d])\d(?:[ \t-]?\d){11}(?!\d|-\d)/g
const myNumberBefore = /(?:マイナンバー|個人番号|My ?Number)[^\d\n]{0,12}$/i
const myNumberAfter = /^ ?[(、,]? ?(?:は|が)?(?:マイナンバー|個人番号|My ?Number)(?!カード)/i

// Not those of papers, meetings and companies: numbers that one person has.
const holder =
  '(?:職員|社員|従業員|教職員|教員|隊員|団員|組合員|共済|互助会|健保|健康保険|国保|国民健康保険|介護保険|保険|年金|基礎年金|雇用保険|労災|人事|給与|個人(?!番号)|本人|世帯|宛名|住民|住民票' +
  '|納税者?|納税義務者|課税|滞納者|受給者?|受給資格者?|有資格者|認定者|要介護者|障がい者|障害者|身体障害者|療育|精神障害者|母子健康|母子|被保険者|加入者|契約者|使用者|利用者|会員|お客|お客様|お客さま|顧客' +
  '|患者|診察|診察券|カルテ|受診者?|受験者?|学籍|生徒|児童|園児|出席|学生|申請者|申込者|応募者|登録者|届出人|相談者|ケース|免許|運転免許|パスポート|旅券|在留|在留カード' +
  '|図書館|図書館利用|図書利用|カード|クレジットカード|口座|水栓|整理|ログイン|ユーザー?|アカウント|入館|入室|名札|身分)(?:証|カード|手帳|票|支給|登録|管理|利用|整理|識別|認定|交付|資格)?'
const numberWord = '(?:番号|コード|記号・?番号|ナンバー|(?:№|No|ID|CD|#)\\.?)'
const between = '(?:[はがも第]|[ \\t:.(#「=/]|No\\.?|№){0,5}'
const number =
  '(?:[A-Za-z]{0,4}[-_.]?\\d[\\dA-Za-z-]{1,18}|\\p{Script=Han}{1,4} ?(?:\\d{1,6}[・-]\\d{2,10}|[・-] ?\\d{3,10}))'
const staffId = pattern(
  `(?:${holder} ?の? ?${numberWord}|職番|社番|員番)${between}${number}|(?<![A-Za-z\\d-])${number} ?\\(${holder}${numberWord}\\)`,
  'gi',
)
const login =
  /(?:(?:ログイン|ユーザー?|アカウント|利用者)(?:ID|名)|(?<![A-Za-z]|会議|ミーティング|meeting |zoom )ID|user ?(?:id|name)|(?:staff|employee) ?(?:id|no))\.?[ :=は「]{1,3}([a-z]{0,12}[-_.]?\d[-\w.]{3,20}|(?<=(?:ログイン|ユーザー?|アカウント)(?:ID|名)[ :=は「]{1,3})[a-z][-\w.]{3,24})/gi
const account =
  /(?:普通|当座|貯蓄)(?:預金|口座)?(?:[ :(]|口座番号|番号|No\.?){0,4}(\d{6,8})(?!\d)|記号 ?(\d{5}[ 、-]{0,2}番号 ?\d{4,8})/g

const numeral = '(?:\\d{1,2}|元|[一二三四五六七八九十]{1,3})'
const year = `(?:(?:明治|大正|昭和|平成|令和|[MTSHR])[ .]?${numeral}|(?:19|20)\\d{2})`
const aside = '(?:\\([^()\\n]{1,10}\\))?'
const byNumbers = '[./-] ?\\d{1,2}[./-] ?\\d{1,2}'
const date = `(?:${year}${aside}(?: ?年${aside} ?${numeral} ?月 ?${numeral} ?日|${byNumbers})|[明大昭平令]${numeral}(?:年${numeral}月${numeral}日|${byNumbers}))`
const eightDigits = '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)'
const born = '(?:生まれ|うまれ|生(?![活産命態物徒涯])|誕生|出生)'
const bornAfter = new RegExp(`${date}\\)? ?${born}`, 'g')
const bornBefore = new RegExp(
  `(?:生年月日|誕生日|生まれ|出生日|出生|生年|DOB|birth)(?:[はがも]|[ \\t:()・/=]|西暦|和暦|\\d桁|date|day){0,6}(${date}|${eightDigits})`,
  'gi',
)
const birthday = /(?:誕生日|生まれ(?:は|た日は))[ :はがも]{0,3}(\d{1,2}月\d{1,2}日)/g
const bornInYear = new RegExp(`${year} ?年(?: ?${numeral} ?月)?(?:生まれ|うまれ|生(?![活産命態物徒誕涯]))`, 'g')
const withAge = new RegExp(`(${date}) ?(?:\\( ?(?:満|当時)?|満) ?\\d{1,3} ?[歳才]`, 'g')
const besidePerson = new RegExp(`(${date})(?!\\d| ?(?:付|に|から|まで|より|入庁|採用|就任|着任|退職|退任))`, 'g')
const afterPerson = /^(?:さん|様|氏)?[ \t、,|/(]{1,3}(?:[男女]性?[ \t、,|/)(]{1,3})?$/

/** Staff numbers and other numbers of one person, My Numbers, birth dates. */
export function findNumbers(text: string): Hit[] {
  return [
    ...findMyNumbers(text),
    ...matches(text, staffId, 'staff_id', 0.95),
    ...matches(text, login, 'staff_id', 0.85),
    ...matches(text, account, 'staff_id', 0.9),
    ...matches(text, bornAfter, 'birth_date', 0.97),
    ...matches(text, bornBefore, 'birth_date', 0.97),
    ...matches(text, withAge, 'birth_date', 0.9),
    ...matches(text, birthday, 'birth_date', 0.9),
    ...matches(text, bornInYear, 'birth_date', 0.85),
  ]
}

/** 小暮 フミ S22.8.30: in a list of people a date long past is a birth date, one in April or of late may be of an office. */
export function findDatesBesidePeople(text: string, names: Hit[]): Hit[] {
  const ends = new Set(names.map(({ end }) => end))
  return matches(text, besidePerson, 'birth_date', 0.7).filter(({ start, end }) => {
    const written = text.slice(start, end)
    if (/4[月./-] ?0?1(?!\d)|令|^R|^20[12]/.test(written)) return false
    const gaps = [1, 2, 3, 4, 5, 6, 7, 8].filter((gap) => ends.has(start - gap))
    return gaps.some((gap) => afterPerson.test(text.slice(start - gap, start)))
  })
}

/** Twelve digits with a right check digit, or with a label and a wrong one. One in ten other numbers passes the check. */
export function findMyNumbers(text: string): Hit[] {
  const isLabelled = ({ start, end }: Hit) =>
    myNumberBefore.test(text.slice(Math.max(0, start - 24), start)) || myNumberAfter.test(text.slice(end, end + 16))
  const hits = [
    ...matches(text, twelveDigits, 'my_number', 0.9),
    ...matches(text, apart, 'my_number', 0.9).filter(isLabelled),
  ]
  return hits.flatMap((hit) => {
    const right = hasCheckDigit(text.slice(hit.start, hit.end).replace(/\D/g, ''))
    const labelled = isLabelled(hit)
    if (right) return [{ ...hit, confidence: labelled ? 0.99 : 0.8 }]
    return labelled ? [{ ...hit, confidence: 0.7, reason: { code: 'my_number_bad_check_digit' as const } }] : []
  })
}

/** Whether a text may not be saved: it holds a My Number. */
export function hasMyNumber(text: string) {
  return findMyNumbers(plain(text).text).length > 0
}

function hasCheckDigit(digits: string) {
  let sum = 0
  for (let n = 1; n <= 11; n++) sum += Number(digits.charAt(11 - n)) * (n <= 6 ? n + 1 : n - 5)
  const rest = sum % 11
  return Number(digits.charAt(11)) === (rest <= 1 ? 0 : 11 - rest)
}
