import type { Hit } from './findings.ts'
import type { Words } from './names/words.ts'
import { sectionTitles, sectionWords, soleTitles } from './titles.ts'

const longestFirst = (list: string[]) => list.toSorted((a, b) => b.length - a.length).join('|')
const title = new RegExp(longestFirst([...soleTitles, ...sectionTitles]), 'g')
const sole = new Set(soleTitles)
const sections = new Set(sectionWords)
const longestSection = 10

const runBefore = /[\p{Script=Han}ぁ-んァ-ヶー々A-Z\d]{1,24}$/u
const organisation =
  '協議会|連合会|委員会|連絡会|審議会|自治会|町内会|町会|区会|商工会|協会|後援会|同窓会|保護者会|ども会|老人会|婦人会|女性会|青年会|[農漁生社]協|組合|連合|連盟|財団|公社|法人|企業団?|会社|会議所|銀行|商店街' +
  '|学校|[小中]学|高校|大学|学園|学院|幼稚園|保育園|保育所|こども園|公民館|図書館|病院|診療所|消防団|分団|センター|クラブ|支部|支所|支店|工場|出張所|土地改良区|PTA'
const organisationBefore = new RegExp(`(?:${organisation})$`, 'u')
const ownerBefore = new RegExp(
  `((?:[\\p{Script=Han}ァ-ヶー々A-Z\\d]|が(?=[丘浜原]))*(?:${organisation})|[\\p{Script=Han}ぁ-んァ-ヶー々A-Z]{1,14}[部課局室係所署館会団院校])(?:の| )$`,
  'u',
)
// 東支所長, 第一小学校長: the house has a name of its own, 朝日が丘自治会 as well.
const house =
  /(?:所|館|園|校|院|署|団|センター|会|場|区|局|組合|駅)長$|会頭$|管理者$|(?:会|団|園|校|館|院|所)(?:副会長|副団長|教頭|会長|理事長)$/u
const nameOfHouse =
  /(?:(?<![ぁ-ん\p{Script=Han}])[ぁ-ん]{3,6})?(?:[\p{Script=Han}々ヶケァ-ヴーA-Z\d]|が(?=[丘浜原])){0,16}$/u
const notOfHouse =
  /^.*(?:\d[年月日]|年度|現在|当時|今回|以来|担当)|^(?:前々?|元|現|新|旧|次期|初代|先代|故|各|全|同|両|某)/u
const municipality = /(?<!\p{Script=Han})\p{Script=Han}{0,4}[市町村県区]$/u
const former =
  /(?:前々|(?<![午名手駅以事目直人])前|(?<!地)元|(?<![表実出])現|新|旧|次期|初代|先代|故|当時の|前任の|先の|先々代)$/u
const notOne =
  /(?:各|全|歴代|歴代の|複数の|他の|他市の|多くの|すべての|全ての|両|諸|(?<!\p{Script=Han})部課?|市区?町|首)$/u
// A rank, a meeting, a building, an election: the word is not the person.
const notPerson =
  /^(?:級|クラス|会議|会(?![長員計議])|以上|以下|職(?!員)|等|など|たち|達|ら[はがをのに、。]|各位|相当|経験|研修|候補|昇任|昇格|昇進|試験|ポスト|選|公室|室|部局|表彰|賞|杯|と語る|とのふれあい|車|同士|向け|層|マニフェスト|印|専決|名義|任期|像|制|手当|という(?:役職|立場|ポスト)|になりた|を目指|交際費|定数|公用車|公舎|事務局(?!長)|選挙|席|公印|の権限|の任期|就任のあいさつ)/u
// 市長への手紙 is what citizens write into.
const letterBox = /^への(?:手紙|メール|提言|ひとこと)/u

/** Posts held by one person; with the section that makes them so, and 前 or 元 before it. */
export function findPosts(text: string, words?: Words): Hit[] {
  return Array.from(text.matchAll(title), ({ 0: word, index }): Hit[] => {
    const after = text.slice(index + word.length, index + word.length + 12)
    const before = text.slice(Math.max(0, index - 24), index)
    if (notPerson.test(after) || notOne.test(before) || (/^[市町村区]長$/.test(word) && letterBox.test(after)))
      return []
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

/** 総務部 of 郡山市総務部長, 財政課の of 財政課の課長, 東部 of 東部公民館長; not 佐藤 of 佐藤課長. */
function sectionBefore(before: string, word: string, words?: Words) {
  const owner = ownerBefore.exec(before)
  if (owner) return ownerOf(owner[1] ?? '', owner[0])
  const run = runBefore.exec(before)?.[0] ?? ''
  const section = known(run)
  if (house.test(section + word) || organisationBefore.test(section)) {
    const name = houseBefore(before.slice(0, before.length - section.length), section, words)
    if (name || section) return name + section
  }
  if (section) return widened(before, section)
  const place = /[\p{Script=Han}]{2,4}$/u.exec(run)?.[0] ?? ''
  return words?.isPlace(place) && !words.isSurname(place) ? place : ''
}

/** 財政課の, 漁協の: but うちの課の says nothing. */
function ownerOf(owner: string, written: string) {
  const joint = written.slice(owner.length)
  if (organisationBefore.test(owner)) return owner.replace(notOfHouse, '') + joint
  const part = known(owner.slice(0, -1)) || (/[会団校院]$/u.test(owner) ? owner.slice(0, -1) : '')
  return part.length > 1 ? part + owner.slice(-1) + joint : ''
}

function houseBefore(before: string, section: string, words?: Words) {
  const name = (nameOfHouse.exec(before)?.[0] ?? '').replace(notOfHouse, '')
  // 箭内町内会長 is Mr Yanai, 東支所長 and 緑保育園長 are not Mr Azuma and Mr Midori.
  const isPerson = !section && words?.isSurname(name) && !words.isPlace(name) && !/^[東西南北中本上下]$/.test(name)
  return isPerson ? '' : name
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
