import { sectionWords } from '../finder/titles.ts'
import type { OwnPost } from '../headcount/headcount.ts'
import { isAtLeast, type Rank } from '../headcount/ranks.ts'
import { titleRanks } from './title-ranks.ts'

/** Where a post stands: between two ranks where its title leaves it open, outside the city hall, or nobody knows. */
export type PostMeaning = { top: Rank; bottom: Rank } | 'outside' | 'unknown'

interface Known {
  municipality?: string
  posts?: OwnPost[]
}

const titles = [...titleRanks].toSorted(([a], [b]) => b.length - a.length)

// 商工会事務局長 and 県土木事務所長 serve others, whatever such titles stand for in the city hall.
const elsewhere =
  /商工会|自治会|町内会|社協|社会福祉協議会|(?:観光|物産|体育|スポーツ|国際交流)協会|公社|財団|組合|農協|漁協|協議会|連合会|NPO|法人(?![市町村住税])|会社|銀行|金庫|後援会|PTA|同窓会|老人(?:クラブ|会)|婦人会|青年(?:団|会議所)|消防団|(?:大学|高校|高等学校)(?:の|事務)|(?:務|政|通|部科学|働|業|境|衛)省/u
const prefecture =
  /^(?:北海道|東京都|京都府|大阪府|\p{Script=Han}{2,3}県(?!民税)|県(?![央北南西東])|府|国(?:の|土交通|税)|都(?:の|庁))/u
const placeFirst =
  /^(?:.{2,3}[都道府県])?([\p{Script=Han}ぁ-んァ-ヶー]{1,6}?(?:[市区]|(?<=.{2})[町村]))(?!街|民|営|税|政|域|場|内|外|[町村].*支所|支所|出張所|行政センター|公民館|図書館|保育|小学|中学|地区)(?=.{2})/u
const mayorOf = /^([\p{Script=Han}ぁ-んァ-ヶー]{2,6}(?<!副)[市町村区])長$/u
const sectionWord = new RegExp(`^(?:${sectionWords.toSorted((a, b) => b.length - a.length).join('|')})+`, 'u')
const former = /^(?:前々|前任の|先々代の?|先代の?|当時の|先の|前|元|現|新|旧|次期|初代|故)/u

/** What a post of this office stands for; its own rows come before the common titles. */
export function meaningOf(post: string, { municipality = '', posts = [] }: Known = {}): PostMeaning {
  const text = fold(post).replace(former, '')
  const own = posts.filter(({ word }) => word !== '' && text.endsWith(fold(word))).toSorted(longestFirst)[0]
  if (own) return own.rank === 'outside' ? 'outside' : { top: own.rank, bottom: own.rank }

  if (isElsewhere(text, fold(municipality))) return 'outside'
  // 総務部長兼危機管理監: either of them may be meant.
  return text
    .split(/[兼・]/u)
    .map(titleMeaning)
    .reduce(widest)
}

function isElsewhere(text: string, municipality: string) {
  if (prefecture.test(text) || elsewhere.test(text)) return true
  const place = (mayorOf.exec(text) ?? placeFirst.exec(text))?.[1]
  if (!place || municipality === '' || municipality.endsWith(place)) return false
  // 土地区画整理課長 and 姉妹都市交流課長 only begin like the name of a place.
  const [known = ''] = sectionWord.exec(text) ?? []
  return known.length <= place.length && !/(?<![京西])都市$/u.test(place)
}

function titleMeaning(text: string): PostMeaning {
  return titles.find(([title]) => text.endsWith(title))?.[1] ?? 'unknown'
}

function widest(one: PostMeaning, other: PostMeaning): PostMeaning {
  if (one === 'unknown' || other === 'outside') return other
  if (other === 'unknown' || one === 'outside') return one
  return {
    top: isAtLeast(one.top, other.top) ? one.top : other.top,
    bottom: isAtLeast(one.bottom, other.bottom) ? other.bottom : one.bottom,
  }
}

function longestFirst(one: OwnPost, other: OwnPost) {
  return other.word.length - one.word.length
}

function fold(word: string) {
  return word.normalize('NFKC').replaceAll(/\s/gu, '')
}
