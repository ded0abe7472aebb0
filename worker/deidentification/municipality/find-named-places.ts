import { widerPlace } from '../wording/places.ts'
import type { Giveaway } from './giveaways.ts'
import { alternatives, textForms } from './text-forms.ts'
import type { Surroundings } from './surroundings.ts'

const landmarks: [string, string][] = [
  ['駅', 'ある駅'],
  ['川|河川敷', 'ある川'],
  ['湖|沼|ダム', 'ある湖'],
  ['岳|高原|山系|山麓', 'ある山'],
  ['インターチェンジ|IC|空港|港|城|城址|城跡|神社|温泉|海岸', 'ある場所'],
  ['まつり|祭り|祭|フェスティバル|フェスタ|マラソン|音楽祭|花火大会', 'ある行事'],
]
const houses =
  '小学校|中学校|高等学校|高校|大学校?|短期大学|幼稚園|保育所|保育園|こども園|公園|センター|会館|公会堂|ホール|病院|図書館|美術館|博物館|資料館|公民館|体育館|アリーナ|球場|競技場|団地|商店街|商工会議所|商工会|社会福祉協議会|社協|青年会議所|農業協同組合|農協|観光協会|観光物産館|消防本部|消防署|警察署|税務署|支店|工場|市場|斎場|クリーンセンター|浄水場'
const middle = '[\\p{Script=Han}ァ-ヶー々〆A-Za-z\\d・]'

/** Finds stations, rivers, schools, houses, clubs and festivals that carry the municipality's name. */
export function namedPlaceFinder({ own }: Surroundings): (text: string) => Giveaway[] {
  const { names, readings } = textForms(own)
  const ends = `(?:${landmarks.map(([words]) => words).join('|')})(?!\\p{Script=Han})|${houses}`
  const named = new RegExp(`(?:${alternatives([...names, ...readings])})${middle}{0,12}?(?:${ends})`, 'gu')
  return (text) =>
    Array.from(text.matchAll(named), ({ 0: word, index }): Giveaway => {
      const place = { start: index, end: index + word.length, category: 'named_place' as const }
      return { ...place, reason: 'place_with_name', instead: widerLandmark(word), key: `place:${word}` }
    })
}

function widerLandmark(word: string) {
  return landmarks.find(([words]) => new RegExp(`(?:${words})$`, 'u').test(word))?.[1] ?? widerPlace(word)
}
