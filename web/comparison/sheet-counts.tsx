import type { ComponentChildren } from 'preact'
import type { Counts } from '../../worker/comparison/narrow.ts'
import type { SheetId } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { DifferenceBar } from './difference-bar.tsx'
import { texts } from './texts.ts'

interface Props {
  caption: string
  /** Over the bars; nothing where the heads say what each part of a bar means. */
  legend?: ComponentChildren
  heads: string[]
  /** `undefined` in place of a number, or of what the bar shows, that mutual reveal keeps closed. */
  rows: { sheet: SheetId; bar: Counts | undefined; numbers: (number | undefined)[] }[]
}

/** A line a sheet: how much plans share, at a glance, and the way to it. */
export function SheetCounts({ caption, legend, heads, rows }: Props) {
  const t = useTexts(texts)
  const words = useTexts(sheetWords)
  return (
    <div class="table-scroll">
      <table class="table overview">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.sheet}</th>
            <th scope="col">{legend ?? <span class="visually-hidden">{t.bar}</span>}</th>
            {heads.map((head, at) => (
              <th key={at} scope="col" class="align-end">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ sheet, bar, numbers }) => (
            <tr key={sheet}>
              <th scope="row">
                <a href={`#${sheet}`}>{words.sheets[sheet]}</a>
              </th>
              <td>{bar ? <DifferenceBar counts={bar} /> : <span class="small quiet">{t.closedShort}</span>}</td>
              {numbers.map((number, at) => (
                <td key={at} class="align-end number">
                  {number ?? '―'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
