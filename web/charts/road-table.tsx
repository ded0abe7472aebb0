import { useContext } from 'preact/hooks'
import { milestones, type Road } from '../../worker/charts/road.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { outcomeTexts } from '../outcomes/texts.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { becameOf } from './became.ts'
import { chartTexts } from './texts.ts'

export function RoadTable({ road, municipalities }: { road: Road; municipalities: string[] }) {
  const t = useTexts(chartTexts)
  const words = useTexts(sheetWords).sections
  const language = useContext(LanguageContext)
  const o = useTexts(outcomeTexts)
  const hasLines = road.lanes.some((lane) => lane.some((year) => year && year.became.length > 0))
  return (
    <table class="table">
      <caption class="visually-hidden">{t.charts.roadmap}</caption>
      <thead>
        <tr>
          <th scope="col">{t.municipality}</th>
          <th scope="col">{t.part}</th>
          {road.fiscalYears.map((year) => (
            <th key={year} scope="col">
              {showFiscalYear(year, language)}
            </th>
          ))}
        </tr>
      </thead>
      {road.lanes.map((lane, at) => (
        <tbody key={at}>
          <tr>
            <th scope="rowgroup" rowSpan={milestones.length + (hasLines ? 2 : 1)}>
              {municipalities[at]}
            </th>
            <th scope="row">{words.stages}</th>
            {lane.map((year, n) => (
              <td key={n}>{[year?.label, year?.aim].filter(Boolean).join('　') || t.unwritten}</td>
            ))}
          </tr>
          {milestones.map((milestone) => (
            <tr key={milestone}>
              <th scope="row">{words[milestone]}</th>
              {lane.map((year, n) => (
                <td key={n}>
                  {year?.milestones[milestone].length
                    ? year.milestones[milestone].map((text, item) => <p key={item}>{text}</p>)
                    : t.unwritten}
                </td>
              ))}
            </tr>
          ))}
          {hasLines && (
            <tr>
              <th scope="row">{t.became}</th>
              {lane.map((year, n) => (
                <td key={n}>
                  {year && year.became.length > 0
                    ? becameOf(year, o, language).map((text) => <p key={text}>{text}</p>)
                    : t.unwritten}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      ))}
    </table>
  )
}
