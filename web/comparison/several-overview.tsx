import type { ComparedSheet } from '../../worker/comparison/several/compare-several.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { severalTexts } from './several-texts.ts'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

/** A line a sheet: how many items each plan has, and how many of ours each of the others shares. */
export function SeveralOverview({ sheets, sides }: { sheets: ComparedSheet[]; sides: Side[] }) {
  const t = useTexts(severalTexts)
  const common = useTexts(texts)
  const words = useTexts(sheetWords)
  return (
    <div class="table-scroll">
      <table class="table overview">
        <caption class="visually-hidden">{t.overview}</caption>
        <thead>
          <tr>
            <th scope="col">{common.sheet}</th>
            {sides.map(({ releaseId, municipality }) => (
              <th key={releaseId} scope="col" class="align-end">
                {t.items(municipality)}
              </th>
            ))}
            {sides.slice(1).map(({ releaseId, municipality }) => (
              <th key={releaseId} scope="col" class="align-end">
                {t.shared(municipality)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheets.map(({ sheet, closed, parts }) => {
            const lines = parts.flatMap((part) => part.lines)
            return (
              <tr key={sheet}>
                <th scope="row">
                  <a href={`#${sheet}`}>{words.sheets[sheet]}</a>
                </th>
                {sides.map(({ releaseId }, at) => (
                  <td key={releaseId} class="align-end number">
                    {closed[at] ? '―' : lines.filter(({ cells }) => cells[at]).length}
                  </td>
                ))}
                {sides.slice(1).map(({ releaseId }, at) => (
                  <td key={releaseId} class="align-end number">
                    {closed[at + 1] ? '―' : lines.filter(({ alike }) => alike.some((one) => one.at === at)).length}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
