import type { RoadYear } from '../../worker/charts/road.ts'
import { showFiscalYear } from '../dates.ts'
import type { Language } from '../i18n.ts'
import type { outcomeTexts } from '../outcomes/texts.ts'

/** Sentences on what became of a stage: 進んだ：窓口を一つにした（参加 12人） 令和4年度（2022年度）. */
export function becameOf({ became }: RoadYear, { states }: (typeof outcomeTexts)[Language], language: Language) {
  return became.map(({ state, text, indicator, writtenIn }) => {
    const figure = indicator && `（${indicator}）`
    return `${states[state]}：${text}${figure} ${showFiscalYear(writtenIn, language)}`
  })
}
