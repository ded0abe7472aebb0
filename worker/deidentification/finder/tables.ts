import type { Category, Hit } from './findings.ts'
import { isNoName } from './names/shapes.ts'
import type { Words } from './names/words.ts'

interface Column {
  heading: RegExp
  category: Category
  content: RegExp
}

const columns: Column[] = [
  {
    heading:
      /^(?:(?:職員|参加者|受講者|申請者|委員)?氏名(?:等|\(カナ\))?|名前|フリガナ|ふりがな|(?:担当|参加|受講|代表|保護)者名?|委員名|世帯主|name)$/i,
    category: 'person_name',
    content: /^[\p{Script=Han}ぁ-んァ-ヶーA-Za-z々 ・.,]{2,24}$/u,
  },
  {
    heading: /^(?:内線(?:番号)?|電話(?:番号)?|連絡先|携帯(?:電話)?(?:番号)?|直通|tel|fax)$/i,
    category: 'phone',
    content: /^[\d() +-]{3,18}$/,
  },
  { heading: /^(?:生年月日|誕生日|birth ?date)$/i, category: 'birth_date', content: /\d/ },
  { heading: /^(?:個人番号|マイナンバー)$/, category: 'my_number', content: /^(?:\d[ -]?){12}$/ },
  {
    heading:
      /^.{0,8}(?:職員|社員|受給者|宛名|被保険者|患者|会員|学籍|利用者|口座|お客様|組合員)(?:番号|コード|ID|No\.?)$|^(?:職番|ログインID|ユーザーID)$/i,
    category: 'staff_id',
    content: /^(?=.*\d)[\w-]{3,20}$/,
  },
  { heading: /^(?:(?:自宅|現)?住所|居所)$/, category: 'address', content: /^(?=.*[\d町丁番字]).{4,60}$/u },
  { heading: /^郵便番号$/, category: 'postal_code', content: /^〒?\d{3}-?\d{4}$/ },
]

interface Cell {
  start: number
  text: string
}

/** Cells under a heading that says whose they are: 氏名, 内線, 生年月日. Tabs, commas or bars part the cells. */
export function findTableCells(text: string, words?: Words): Hit[] {
  const hits: Hit[] = []
  let headings: (Column | undefined)[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const cells = cellsOf(line, at)
    at += line.length + 1
    if (cells.length < 2) continue
    const own = cells.map(({ text: cell }) => columns.find(({ heading }) => heading.test(cell)))
    if (own.some(Boolean)) headings = own
    else if (cells.length === headings.length) {
      cells.forEach((cell, n) => hits.push(...hitOf(cell, headings[n], words)))
    } else headings = []
  }
  return hits
}

function hitOf({ start, text }: Cell, column: Column | undefined, words?: Words): Hit[] {
  if (!column?.content.test(text)) return []
  const { category } = column
  if (category === 'person_name' && (isNoName(text) || words?.isCommon(text))) return []
  const code = category === 'person_name' ? ('table_row' as const) : (category as Hit['reason']['code'])
  return [{ start, end: start + text.length, category, confidence: 0.85, reason: { code } }]
}

function cellsOf(line: string, at: number): Cell[] {
  const separator = /[\t|,]/.exec(line)?.[0]
  if (!separator) return []
  const cells: Cell[] = []
  let start = at
  for (const cell of line.split(separator)) {
    const text = cell.trim()
    if (text || separator !== '|') cells.push({ start: start + cell.length - cell.trimStart().length, text })
    start += cell.length + 1
  }
  return cells
}
