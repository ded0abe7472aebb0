import { useContext, useId } from 'preact/hooks'
import type { Matrix, MatrixRow } from '../../worker/overview/matrix.ts'
import type { ColumnKind } from '../../worker/overview/schema.ts'
import type { SheetId } from '../../worker/plans/sheets.ts'
import { showFiscalYear } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { addressOf } from '../library/address.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Badge } from '../ui/badge.tsx'
import { classNames } from '../ui/class-names.ts'
import { ScrollFrame } from '../ui/scroll-frame.tsx'
import { overviewTexts } from './texts.ts'

interface Props {
  matrix: Matrix
  by: ColumnKind
  fiscalYear: number
}

/** Head row and first column stay in sight while it is scrolled; each number leads to the items that it counts. */
export function MatrixTable({ matrix: { columns, rows, plans }, by, fiscalYear }: Props) {
  const t = useTexts(overviewTexts)
  const names = useTexts(sheetWords).sheets
  const language = useContext(LanguageContext)
  const caption = useId()

  return (
    <ScrollFrame class="table-scroll matrix-scroll" labelledBy={caption}>
      <table class="table matrix">
        <caption id={caption} class="visually-hidden">
          {t.caption(t.by[by], showFiscalYear(fiscalYear, language))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.municipality}</th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label || names[id as SheetId]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} class={classNames(row.own && 'own')}>
              <th scope="row">
                <RowHead row={row} />
              </th>
              {row.counts.map((count, at) => (
                <td key={columns[at]!.id}>{count > 0 ? <a href={itemsIn(row, by, columns[at]!.id)}>{count}</a> : 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.plans}</th>
            {plans.map((count, at) => (
              <td key={columns[at]!.id}>{count}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollFrame>
  )
}

function RowHead({ row: { id, name, team, own, prefecture, population, similarGroup } }: { row: MatrixRow }) {
  const t = useTexts(overviewTexts)
  const facts = [prefecture, similarGroup, population !== null && t.people(population.toLocaleString('ja-JP'))].filter(
    Boolean,
  )
  return (
    <>
      <a href={`/releases/${id}`}>{team ? `${name} ${team}` : name}</a> {own && <Badge tone="info">{t.own}</Badge>}
      <br />
      <span class="small quiet">{facts.length > 0 ? facts.join('・') : t.unknownGroup}</span>
    </>
  )
}

function itemsIn({ id }: MatrixRow, by: ColumnKind, column: string) {
  return `/library${addressOf({ release: id, ...(by === 'themes' ? { theme: column } : { sheet: column as SheetId }) })}`
}
