import type { Hit } from '../findings.ts'
import { matches } from '../matches.ts'

const year = '(?:(?:(?:平成|令和|[HR])? ?(?:\\d{1,4}|元)(?:年度|年|期))|[HR]\\d{1,2})'
const alumnus = '(?:人?マネ友|人?マネ研究生|研究生(?:時代)?|修了生|卒業生|OB|OG|参加者)'
const alumnusOfYear = new RegExp(`${alumnus} ?(?:[([] ?)?${year}(?:生|修了|参加|卒)?(?: ?[)\\]])?`, 'gu')
const yearOfAlumnus = new RegExp(`${year}(?:の|に)?(?:参加|派遣|修了)?(?:した|された|の)?${alumnus}`, 'gu')

/** マネ友(2018年度), 2018年度のマネ友, 平成30年度研究生: three people a year and municipality. */
export function findAlumni(text: string): Hit[] {
  return [alumnusOfYear, yearOfAlumnus].flatMap((pattern) => matches(text, pattern, 'demographic', 0.8, 'alumnus_year'))
}
