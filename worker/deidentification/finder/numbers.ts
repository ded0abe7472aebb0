import type { Hit } from './findings.ts'
import { plain } from './fold.ts'
import { matches } from './matches.ts'

const twelveDigits = /(?<![-\d])(?:\d{12}|\d{4} \d{4} \d{4}|\d{4}-\d{4}-\d{4})(?!\d|-\d)/g
const myNumberLabel = /(?:マイナンバー|個人番号|My ?Number)[^\d\n]{0,12}$/i
const holder =
  '(?:職員|社員|従業員|職員証|社員証|身分証|学籍|被保険者|被保険者証|保険証|宛名|受給者|受給者証|会員|利用者|住民票|口座|整理|受験|免許証|旅券|人事|患者)'
const numberWord = '(?:番号|コード|記号番号|ナンバー|(?:No|NO|ID|Id|id|CD|#)\\.?)'
const code = '[A-Za-z]{0,4}-?\\d[\\dA-Za-z-]{1,16}'
const staffId = new RegExp(
  `(?:${holder} ?${numberWord}|職番|社番)(?:[はがも第]|[ :.(#「]|No\\.?){0,5}${code}|${code} ?\\(${holder}${numberWord}\\)`,
  'g',
)
const numeral = '(?:\\d{1,2}|元|[一二三四五六七八九十]{1,3})'
const year = `(?:(?:明治|大正|昭和|平成|令和|[MTSHR])[ .]?${numeral}|(?:19|20)\\d{2})`
const aside = '(?:\\([^()\\n]{1,10}\\))?'
const date = `${year}${aside}(?: ?年${aside} ?${numeral} ?月 ?${numeral} ?日|[./-] ?\\d{1,2}[./-] ?\\d{1,2})`
const bornAfter = new RegExp(`${date}\\)? ?(?:生まれ|うまれ|生|誕生|出生)`, 'g')
const bornBefore = new RegExp(
  `(?:生年月日|誕生日|生まれ|出生日|出生|生年|DOB)(?:[はがも]|[ :()・]|西暦|和暦){0,5}(${date})`,
  'g',
)
const birthday = /(?:誕生日|生まれ(?:は|た日は))[ :はがも]{0,3}(\d{1,2}月\d{1,2}日)/g
const bornInYear = new RegExp(`${year} ?年(?: ?${numeral} ?月)?(?:生まれ|うまれ|生(?![活産命態物徒誕]))`, 'g')

/** Staff numbers, My Numbers, birth dates. */
export function findNumbers(text: string): Hit[] {
  return [
    ...findMyNumbers(text),
    ...matches(text, staffId, 'staff_id', 0.95),
    ...matches(text, bornAfter, 'birth_date', 0.97),
    ...matches(text, bornBefore, 'birth_date', 0.97),
    ...matches(text, birthday, 'birth_date', 0.9),
    ...matches(text, bornInYear, 'birth_date', 0.85),
  ]
}

/** Twelve digits with a right check digit, or with a label and a wrong one. One in ten other numbers passes the check. */
export function findMyNumbers(text: string): Hit[] {
  return matches(text, twelveDigits, 'my_number', 0.9).flatMap((hit) => {
    const right = hasCheckDigit(text.slice(hit.start, hit.end).replace(/\D/g, ''))
    const labelled = myNumberLabel.test(text.slice(Math.max(0, hit.start - 24), hit.start))
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
