import type { Giveaway } from './giveaways.ts'
import { alternatives, kindOf, textForms } from './text-forms.ts'
import type { Surroundings } from './surroundings.ts'

const kinds =
  '総合計画|基本構想|基本計画|総合戦略|人口ビジョン|防災計画|行政改革大綱|人[材財]育成基本方針|人[材財]育成方針|マスタープラン|未来都市計画|計画|ビジョン|戦略|指針|方針|構想|プラン|条例|宣言|大綱|憲章|会議(?!所)'
const middle = '(?!の)[\\p{Script=Han}ァ-ヶーぁ-んA-Za-z\\d・～〜&%-]'
const sdgs = /(?:SDGs)? ?未来都市(?:計画)?/gu
const slogan =
  /(?:将来(?:都市)?像|めざす(?:べき)?(?:都市像|まち|姿)|目指す(?:べき)?(?:都市像|まち|姿)|スローガン|キャッチフレーズ|キャッチコピー|合言葉|合い言葉|基本理念|愛称)(?:は|である|として|を|の|:)? ?(「[^「」\n]{4,60}」|『[^『』\n]{4,60}』)/gu

/** Finds plans, programmes and slogans that carry the municipality's name, or that only one has. */
export function planFinder({ own }: Surroundings): (text: string) => Giveaway[] {
  const { names, readings } = textForms(own)
  const named = new RegExp(
    `(?:第 ?[\\d一二三四五六七八九十]{1,3} ?[次期] ?)?(?:${alternatives([...names, ...readings])})(${middle}{0,24}?)(${kinds})(?!${middle}{0,2}(?:局|室|課|係|会))`,
    'gu',
  )
  const findPlans = (text: string) =>
    Array.from(text.matchAll(named), ({ 0: word, 1: between = '', 2: kind = '', index }): Giveaway[] => {
      if (/[をはがに、。]|では|から|まで|との/u.test(between)) return []
      const instead = `${kindOf(own)}の${kind.replace('人財', '人材')}`
      return [found(index, word, 'plan_name', instead)]
    }).flat()
  const findProgrammes = programmeFinder(readings, kindOf(own))
  return (text) => [...findPlans(text), ...findProgrammes(text), ...findSdgs(text), ...findSlogans(text)]
}

/** あすまちこおりやま: what stands before the reading belongs to the name. */
function programmeFinder(readings: string[], kind: string): (text: string) => Giveaway[] {
  if (readings.length === 0) return () => []
  const before = '[ぁ-んァ-ヶーA-Za-z]{1,8}?'
  const programme = new RegExp(`(?<![ぁ-んァ-ヶーA-Za-z])(${before})(${alternatives(readings)})(?:未来|みらい)?`, 'gu')
  return (text) =>
    Array.from(text.matchAll(programme), ({ 0: word, 1: first = '', index }): Giveaway[] =>
      /[のはがをにでともへや]$/u.test(first) ? [] : [found(index, word, 'programme_name', `${kind}の取り組み`)],
    ).flat()
}

function findSdgs(text: string): Giveaway[] {
  return Array.from(text.matchAll(sdgs), ({ 0: word, index }) => found(index, word, 'plan_name', 'SDGsの計画'))
}

function findSlogans(text: string): Giveaway[] {
  return Array.from(text.matchAll(slogan), ({ 0: whole, 1: words = '', index }) =>
    found(index + whole.length - words.length, words, 'slogan', ''),
  )
}

function found(start: number, word: string, reason: Giveaway['reason'], instead: string): Giveaway {
  return { start, end: start + word.length, category: 'own_plan', reason, instead, key: `plan:${word}` }
}
