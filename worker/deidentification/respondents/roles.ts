import type { Office } from '../headcount/headcount.ts'
import { isAtLeast, type ManagerRank, type Rank } from '../headcount/ranks.ts'
import { meaningOf } from '../ladder/post-meaning.ts'
import { levels, stretchOf, type Level, type Stretch } from './role-words.ts'

/** Where somebody who was interviewed belongs: on the chain of staff, among those who live here, or elsewhere. */
export type Role = ({ who: 'staff' } & Stretch) | { who: 'citizen' } | { who: 'other' }

const alumnus = /人?マネ友|研究生|修了生|卒業生|\bO[BG]\b/u
const top = /幹部|上層部|経営層|経営陣|三役|四役|特別職|首長/u
const employed = /(?:職員|公務員|課員|係員|[部課係室局])$/u
const staff = /職員|公務員|若手|中堅|ベテラン|新人|同僚|部下|先輩|後輩|担当者?$/u
const resident =
  /[市町村区県]民|住民|主婦|主夫|学生|高校生|保護者|会社員|社員|自営業|農家|漁師|店主|移住者|高齢者|年金生活|無職|パート/u
const described = /子育て|外国人|世代|(?:\d{2}|[二三四五六七八]十)[歳才]?代|男性|女性|母親|父親/u

/** What the role of an interviewed person comes to; what stands in brackets behind it says who, not what, somebody is. */
export function roleOf(label: string, office: Office): Role {
  const main = mainPartOf(label)
  const known = stretchOf(main)
  if (known) return { who: 'staff', ...known }
  const { headcount } = office
  const title = main.replace(/(?:級|クラス|相当職?|職)?(?:の?職員)?$/u, '')
  const meaning = meaningOf(title, { municipality: office.name, posts: headcount?.posts })
  if (typeof meaning === 'object') {
    const level = (rank: Rank) => levels.indexOf(levelOf(rank, headcount?.managersDownTo))
    return { who: 'staff', from: level(meaning.top), to: level(meaning.bottom) }
  }
  if (alumnus.test(main)) return at('alumni')
  if (top.test(main)) return at('executives')
  if (/管理職|管理監督/u.test(main)) return at('managers')
  // A superior may be a chief or a director.
  if (main.includes('上司')) return { who: 'staff', from: 0, to: 2 }
  if (employed.test(main)) return at('others')
  if (resident.test(main)) return { who: 'citizen' }
  if (meaning === 'outside') return { who: 'other' }
  if (staff.test(main)) return at('others')
  return { who: described.test(main) ? 'citizen' : 'other' }
}

/** 町内会長 of 町内会長（湖南町在住、70代男性）. */
export function mainPartOf(label: string) {
  const text = label.normalize('NFKC').replaceAll(/\s/gu, '')
  const main = text.split(/[(【[<]/u)[0] ?? ''
  return main === '' ? text : main
}

/** Years in which those of these labels who took part did so; a label that names none adds none. */
export function yearsIn(labels: string[]): Set<number> {
  const years = labels.flatMap((label) =>
    Array.from(
      label.normalize('NFKC').matchAll(/(平成|令和|H|R)?\s?(\d{1,4}|元)\s?(?:年度?|期)/gu),
      ([, era, digits = '']) => {
        const year = digits === '元' ? 1 : Number(digits)
        if (era) return year + (era === '平成' || era === 'H' ? 1988 : 2018)
        // 16期 is the sixteenth year of the study group.
        return year < 100 ? year + 2005 : year
      },
    ),
  )
  return new Set(years)
}

/** 課長級 is a manager in the eyes of others, even where the office counts its managers otherwise. */
export function levelOf(rank: Rank, managersDownTo: ManagerRank = 'section_head'): Level {
  if (isAtLeast(rank, 'director')) return 'executives'
  if (isAtLeast(rank, 'section_head') || isAtLeast(rank, managersDownTo)) return 'managers'
  return isAtLeast(rank, 'chief') ? 'chiefs' : 'others'
}

function at(level: Level): Role {
  const place = levels.indexOf(level)
  return { who: 'staff', from: place, to: place }
}
