import type { Hit } from './findings.ts'
import type { Words } from './names/words.ts'
import { sectionTitles, sectionWords, soleTitles } from './titles.ts'

const longestFirst = (list: string[]) => list.toSorted((a, b) => b.length - a.length).join('|')
const title = new RegExp(longestFirst([...soleTitles, ...sectionTitles]), 'g')
const sole = new Set(soleTitles)
const sections = new Set(sectionWords)
const longestSection = 10

const runBefore = /[\p{Script=Han}ぁ-んァ-ヶー々A-Z\d]{1,24}$/u
const sectionOf =
  /[\p{Script=Han}ぁ-んァ-ヶー々A-Z]{1,14}(?:[部課局室係所署館会団院校]|組合|担当|法人|企業|センター|クラブ)(?:の| )$/u
// 東支所長, 第一小学校長: the house has a name of its own.
const house = /(?:所|館|園|校|院|署|団|センター|会|場|区|局)長$|会頭$|管理者$/u
const municipality = /(?<!\p{Script=Han})\p{Script=Han}{1,4}[市町村県区]$/u
const former =
  /(?:前々|(?<![午名手駅以事目直人])前|(?<!地)元|(?<![表実出])現|新|旧|次期|初代|先代|故|当時の|前任の|先の|先々代)$/u
const notOne = /(?:各|全|歴代|歴代の|複数の|他の|他市の|多くの|すべての|全ての|両|諸|部課?|市区?町|首)$/u
// A rank, a meeting, a building, an election: the word is not the person.
const notPerson =
  /^(?:級|クラス|会議|会(?![長員計])|以上|以下|職(?!員)|等|など|たち|達|ら[はがをのに、。]|各位|相当|経験|研修|候補|昇任|昇格|昇進|試験|ポスト|選|公室|室|部局|表彰|賞|杯|への手紙|へのメール|への提言|と語る|とのふれあい|車|同士|向け|層|マニフェスト|印|専決|名義|任期|像|制|手当|という(?:役職|立場|ポスト)|になりた|を目指|交際費|定数|公用車|公舎|公印|の権限|の任期|就任のあいさつ)/u

/** Posts held by one person; with the section that makes them so, and 前 or 元 before it. */
export function findPosts(text: string, words?: Words): Hit[] {
  return Array.from(text.matchAll(title), ({ 0: word, index }): Hit[] => {
    const after = text.slice(index + word.length, index + word.length + 12)
    const before = text.slice(Math.max(0, index - 24), index)
    if (notPerson.test(after) || notOne.test(before)) return []
    const section = sectionBefore(before, word, words)
    const place = municipality.exec(before.slice(0, before.length - section.length))?.[0] ?? ''
    const start = index - section.length - place.length
    const past = former.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? ''
    if (!sole.has(word) && !section && !past) return []
    const hit = { end: index + word.length, category: 'unique_post' as const }
    const reason = { code: past ? ('former_post' as const) : ('post_of_one' as const), word }
    return [
      {
        ...hit,
        start: start - past.length,
        confidence: section || sole.has(word) ? 0.9 : 0.7,
        reason,
      },
    ]
  }).flat()
}

/** 総務部 of 郡山市総務部長, 財政課の of 財政課の課長; not 佐藤 of 佐藤課長. */
function sectionBefore(before: string, word: string, words?: Words) {
  const owner = sectionOf.exec(before)?.[0]
  if (owner) {
    const part =
      known(owner.slice(0, -1)) || (/[会団校院合人業タブ]$/u.test(owner.slice(0, -1)) ? owner.slice(0, -1) : '')
    return part.length > 1 ? part + owner.slice(-1) : ''
  }
  const run = runBefore.exec(before)?.[0] ?? ''
  const section = known(run)
  if (section) return widened(before, section)
  const named = /[\p{Script=Han}ァ-ヶー々]{1,6}$/u.exec(run)?.[0] ?? ''
  if (house.test(word) && named && (/^[東西南北中本上下]$/.test(named) || !words?.isSurname(named))) return named
  const place = /[\p{Script=Han}]{2,4}$/u.exec(run)?.[0] ?? ''
  return words?.isPlace(place) && !words.isSurname(place) ? place : ''
}

/** SDGs of SDGs推進課長, スポーツ・ of スポーツ・文化振興課長. */
function widened(before: string, section: string): string {
  const rest = before.slice(0, before.length - section.length)
  const [foreign] = /(?:[A-Za-z\d]{2,12}|[ァ-ヶー]{2,12})$/u.exec(rest) ?? []
  if (foreign) return widened(before, foreign + section)
  if (!rest.endsWith('・')) return section
  const joined = known(runBefore.exec(rest.slice(0, -1))?.[0] ?? '')
  return joined ? widened(before, `${joined}・${section}`) : section
}

/** The longest end of a run that consists of words for sections; an unknown word may stand before 課, 係 … */
function known(run: string) {
  const reached = new Set([run.length])
  let start = run.length
  for (let end = run.length; end > 0; end--) {
    if (!reached.has(end)) continue
    for (let length = 1; length <= Math.min(longestSection, end); length++) {
      if (!sections.has(run.slice(end - length, end))) continue
      reached.add(end - length)
      start = Math.min(start, end - length)
    }
  }
  // 鯉係長: the office's own word for a section.
  if (start > 0 && start < run.length && /^[部課局室係所署館]$/.test(run.slice(start))) start = Math.max(0, start - 6)
  return run.slice(start)
}
