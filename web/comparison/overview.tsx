import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import type { Compared } from './compare-page.tsx'
import { DifferenceBar } from './difference-bar.tsx'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

/** A line a sheet: how much the two share, at a glance, and the way to it. */
export function Overview({ sheets, sides: [ours, theirs] }: { sheets: Compared[]; sides: [Side, Side] }) {
  const t = useTexts(texts)
  const words = useTexts(sheetWords)
  return (
    <div class="table-scroll">
      <table class="table overview">
        <caption class="visually-hidden">{t.overview}</caption>
        <thead>
          <tr>
            <th scope="col">{t.sheet}</th>
            <th scope="col">
              <span class="visually-hidden">{t.bar}</span>
            </th>
            <th scope="col" class="align-end">{`■ ${t.same}`}</th>
            <th scope="col" class="align-end">{`▨ ${t.only(ours.municipality)}`}</th>
            <th scope="col" class="align-end">{`□ ${t.only(theirs.municipality)}`}</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map(({ sheet, closed, counts }) => (
            <tr key={sheet}>
              <th scope="row">
                <a href={`#${sheet}`}>{words.sheets[sheet]}</a>
              </th>
              <td>{closed ? <span class="small quiet">{t.closedShort}</span> : <DifferenceBar counts={counts} />}</td>
              <td class="align-end number">{closed ? '―' : counts.shared}</td>
              <td class="align-end number">{closed ? '―' : counts.ours}</td>
              <td class="align-end number">{closed ? '―' : counts.theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
