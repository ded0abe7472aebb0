import type { Giveaway } from './giveaways.ts'
import { mentionsOf } from './mentions.ts'
import { matchKey, ownKeys, prefectureKeys } from './name-forms.ts'
import { regionOf, similarLabel } from './similar-label.ts'
import type { Surroundings } from './surroundings.ts'

// 郡山市民, 郡山市内, 郡山市役所: without the name the word says the same.
const goesOn = /^(?:民|内|外|役所|役場|議|政|立|営|域|街|史|職員|税|長|勢|道|有|指定|制)/u

/** Finds the municipality's own name in all its forms, and that of its prefecture. */
export function nameFinder({ own }: Surroundings): (text: string) => Giveaway[] {
  const full = matchKey(own.name)
  const [prefecture = '', ...shortPrefecture] = prefectureKeys(own)
  const ofPrefecture = [prefecture, ...shortPrefecture].filter(Boolean)
  // 福島県 before 福島, and 福島 is the city where there is one.
  const ownForms = ownKeys(own)
  const keys = [prefecture, ...ownForms, ...shortPrefecture].filter(Boolean)
  const [region, label] = [regionOf(own.prefecture), similarLabel(own)]
  return (text) =>
    mentionsOf(text, keys).map(({ key, start, end }): Giveaway => {
      if (ofPrefecture.includes(key) && !ownForms.includes(key)) {
        return { start, end, category: 'prefecture', reason: 'prefecture_name', instead: region, key: 'prefecture' }
      }
      if (key === full && goesOn.test(text.slice(end, end + 4).trimStart())) {
        return { start, end: end - 1, category: 'municipality', reason: 'own_prefix', instead: '', key: 'own prefix' }
      }
      return { start, end, category: 'municipality', reason: 'own_name', instead: label, key: 'own' }
    })
}
