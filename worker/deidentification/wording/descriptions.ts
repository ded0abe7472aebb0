import type { SheetId } from '../../plans/sheets.ts'
import { crowdOf, isTiny, staffOf, type Office } from '../headcount/headcount.ts'
import { climb } from '../ladder/ladder.ts'
import { meaningOf } from '../ladder/post-meaning.ts'
import { saidBeside } from '../ladder/said.ts'
import { sentenceSpan } from '../sentence.ts'
import { ageBand } from './ages.ts'

interface Found {
  text: string
  start: number
  end: number
}

/** Where it stands, and in which municipality. */
export interface Told {
  text: string
  office: Office
  sheet?: SheetId
}

const alumnus = /(?:人?マネ友|(?:人マネ)?研究生(?:時代)?|修了生|卒業生|OB|OG)/u
const rank =
  /(?:管理職|部長|次長|課長補佐|課長代理|課長|室長|所長|館長|園長|校長|係長|班長|主幹|参事|補佐)(?:級|クラス)?(?!.*(?:管理職|[部課室係]長))/u
const staff =
  /職員|公務員|主[任事査]|係員|入庁|入職|市役所|町役場|村役場|役所勤め|保育士|保健師|技師|司書|学芸員|消防士|栄養士|助産師|獣医師/u
const seniority = /若手|中堅|ベテラン|新人/u
// Groups that are large everywhere.
const others: [RegExp, string][] = [
  [/議員/u, '議員'],
  [/参加者/u, '参加者'],
  [/会社員|社員/u, '会社員'],
  [/学生/u, '学生'],
  [/家族/u, '家族'],
]

/** The least telling wording of a description that keeps its sense: what the person is, without what singles the person out. */
export function widerDescription(found: Found, told: Told): string {
  const words = found.text.normalize('NFKC')
  const former = alumnus.exec(words)
  if (former) return former[0]
  if (isAside(found, told.text)) return ageFor(found, told) ?? '年代などは省略'

  const title = rank.exec(words)
  if (title) return rankFor(title[0].replace(/級|クラス/u, ''), found, told)
  if (staff.test(words)) return staffFor(words, found, told)
  const other = others.find(([known]) => known.test(words))
  if (other) return other[1]
  if (isTiny(told.office)) return '住民'
  const age = ageFor(found, told)
  return age ? `${age}の${residentsOf(told.office)}` : residentsOf(told.office)
}

/** 「市民（40代女性）」: what the person is stands before the bracket already. */
function isAside({ start, end }: Found, text: string) {
  return /[^\s（(][（(]\s*$/u.test(text.slice(0, start)) && /^\s*[）)]/u.test(text.slice(end))
}

// Who was interviewed is somebody whom the team knows: there even the age is left out.
function ageFor(found: Found, { text, sheet }: Told) {
  if (sheet === 'interviews') return undefined
  const { from, to } = sentenceSpan(text, found)
  return ageBand(found.text, text.slice(from, to))
}

function rankFor(title: string, found: Found, { text, office }: Told) {
  const meaning =
    title === '管理職'
      ? { top: 'director' as const, bottom: office.headcount?.managersDownTo ?? ('section_head' as const) }
      : meaningOf(title, { municipality: office.name, posts: office.headcount?.posts })
  const { rungs, chosen } = climb(meaning, saidBeside(text, found), office)
  return rungs[chosen]!.word
}

function staffFor(words: string, found: Found, told: Told) {
  if (!isAgeGroupWide(told.office)) return '職員'
  const [level] = seniority.exec(words) ?? []
  if (level) return `${level}職員`
  const age = ageFor(found, told)
  return age && told.sheet !== undefined ? `${age}の職員` : '職員'
}

/** Of the staff a tenth is taken to be of one age, as on the ladder; where nobody counted, a town of 25,000 has enough. */
function isAgeGroupWide(office: Office) {
  if (isTiny(office)) return false
  const all = office.headcount && staffOf(office.headcount)
  return all ? all / 10 >= crowdOf(office) : (office.population ?? 0) >= 25_000
}

const residents: Record<string, string> = { 市: '市民', 町: '町民', 村: '村民', 区: '区民' }

function residentsOf({ name }: Office) {
  return residents[name.slice(-1)] ?? '住民'
}
