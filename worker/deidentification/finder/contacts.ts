import type { Hit } from './findings.ts'
import { matches } from './matches.ts'

// Two to four groups after a zero, digits are counted afterwards; ー is what kana keyboards type for a hyphen.
const phone =
  /(?<![-\dー]|\d\.)(?:\+81[- ]?\(?0?\)?|\(?0)\d{1,4}\)?[-ー ()]{0,2}\d{1,4}[-ー ()]{1,2}\d{3,4}(?![\d]|[-ー]\d)/g
const plainPhone = /(?<![-\dー]|\d[.,])0(?:[5789]0\d{8}|120\d{6}|800\d{7}|[1-9]\d{8})(?![\d,]|[-ー]\d)/g
const labelled = new RegExp(
  `(?:(?:代表|直通|緊急|夜間|衛星|昼間|連絡先)?電話|(?<![A-Za-z])(?:tel|phone|fax|mobile)|ファックス|ファクス|直通|携帯|ケータイ|スマホ|ダイヤルイン|℡|☎|📞)(?:番号|代表)?[ :.()はも/]{0,4}` +
    '(\\(?\\d{2,5}\\)?[-ー.・ ()]{1,2}\\d{2,4}[-ー.・ ]\\d{3,4}|\\d{2,4}[-ー.]\\d{4}|\\d{1,4}[局の][-ー]?\\d{4}番?|0\\d{8,10})(?!\\d|年|円|[-/]\\d)',
  'gi',
)
const labelBeside = /(?<=連絡先[ :はが(]{0,3})(\d{2,4}-\d{4})(?![-\d])/g
const extension =
  /(?:内線|(?<![A-Za-z])(?:PHS|ext\.?)|(?<=[( ])内)(?:電話)?(?:番号)?[ :.(は]{0,3}\d{2,6}(?:(?:[-,・、~/]|又は|または|と) ?\d{2,6}){0,3}(?![\d年月日人名件円%])/g
const kanjiPhone =
  /[〇零][〇零一二三四五六七八九]{1,4}[-ー(][〇零一二三四五六七八九]{1,4}[-ー)][〇零一二三四五六七八九]{4}/g
const otherNumber =
  /(?:コード|(?:様式|整理|文書|契約|受付|案件|管理|伝票|事業|予算|議案|工事|決裁|起案)番号) ?[:は]? ?$/u
const email =
  /[a-z\d][-\w.+]{0,63} ?(?:@|\[at\]|\(at\)|<at>|★|\[アット(?:マーク)?\]|\(アット(?:マーク)?\)) ?(?:[a-z\d][-a-z\d]{0,62}(?:\.|\[dot\]|\(dot\))){1,6}[a-z]{2,24}/gi
const postalCode =
  /(〒 ?\d{3}[-ー]?\d{4})(?!\d)|郵便番号[ :は]{0,2}(\d{3}[-ー]?\d{4})(?!\d)|(?<![-\dー])(\d{3}-\d{4})(?= ?\p{Script=Han}{2,3}[都道府県市])(?![\d-])/gu
/** Phone numbers and extensions, e-mail and postal addresses' codes. */
export function findContacts(text: string): Hit[] {
  const extensions = matches(text, extension, 'phone', 0.95, 'extension')
  return [
    ...matches(text, email, 'email', 0.99),
    ...withExtensions(text, findPhones(text), extensions),
    ...extensions,
    ...matches(text, postalCode, 'postal_code', 0.97),
  ]
}

function findPhones(text: string): Hit[] {
  return [
    ...matches(text, phone, 'phone', 0.95)
      .filter(({ start, end }) => isPhone(text.slice(start, end)) && !otherNumber.test(text.slice(0, start)))
      .map((hit) => withoutOpenBracket(text, hit)),
    ...matches(text, kanjiPhone, 'phone', 0.9),
    ...matches(text, plainPhone, 'phone', 0.9),
    ...matches(text, labelled, 'phone', 0.95),
    ...matches(text, labelBeside, 'phone', 0.8),
  ]
}

/** 「0532-00-5678（内線123）」 is one connection, and decided once. */
function withExtensions(text: string, phones: Hit[], extensions: Hit[]): Hit[] {
  return phones.map((hit) => {
    const own = extensions.find(({ start }) => start >= hit.end && /^ ?\(? ?$/.test(text.slice(hit.end, start)))
    if (!own) return hit
    const isBracketed = text.slice(hit.end, own.start).includes('(') && text.charAt(own.end) === ')'
    return { ...hit, end: own.end + (isBracketed ? 1 : 0) }
  })
}

/** The bracket of 「（0532-00-5678）」 belongs to the sentence, that of 「(0532)00-5678」 to the number. */
function withoutOpenBracket(text: string, hit: Hit): Hit {
  const written = text.slice(hit.start, hit.end)
  return written.startsWith('(') && !written.includes(')') ? { ...hit, start: hit.start + 1 } : hit
}

function isPhone(written: string) {
  const digits = written.replace(/^\+81[- ]?\(?0?\)?/, '0').replace(/\D/g, '')
  return /^0\d{9,10}$/.test(digits) && !digits.startsWith('00')
}
