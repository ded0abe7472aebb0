import type { Part, Row } from '../../worker/comparison/compare.ts'
import { useTexts } from '../i18n.ts'
import { ItemText } from '../plans/item-text.tsx'
import { sheetWords } from '../plans/sheet-words.ts'
import { Badge } from '../ui/badge.tsx'
import { PairTable } from '../ui/pair-table.tsx'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

/** One section of both plans: what says the same on one line. */
export function PartTable({ part, sides }: { part: Part; sides: [Side, Side] }) {
  const t = useTexts(texts)
  const words = useTexts(sheetWords)
  const title = `${words.sections[part.section]}${part.stage ? ` ${words.stage(part.stage)}` : ''}`
  if (part.unwritten.ours && part.unwritten.theirs) {
    return (
      <p>
        <b>{title}</b> <span class="missing">{t.noPart}</span>
      </p>
    )
  }

  return (
    <>
      <h3>{title}</h3>
      <PairTable
        caption={title}
        subject={t.subject}
        sides={sides.map((side) => ({ key: side.releaseId, own: side.own, head: side.municipality }))}
        missing={t.unwritten}
        rows={part.rows.map((row) => ({
          key: `${row.ours?.id}/${row.theirs?.id}`,
          subject: <Kinship row={row} sides={sides} />,
          cells: [cellOf(row, 'ours', part), cellOf(row, 'theirs', part)],
        }))}
      />
    </>
  )
}

// A side without a word in the section says 未記入 once; elsewhere its cell is empty, because it says something on other lines.
function cellOf(row: Row, side: 'ours' | 'theirs', part: Part) {
  const item = row[side]
  if (item) return <ItemText item={item} />
  const first = part.rows[0] === row
  return part.unwritten[side] && first ? undefined : <span class="quiet">―</span>
}

function Kinship({ row, sides: [ours, theirs] }: { row: Row; sides: [Side, Side] }) {
  const t = useTexts(texts)
  if (!row.theirs) return <>{t.only(ours.municipality)}</>
  if (!row.ours) return <>{t.only(theirs.municipality)}</>
  return (
    <>
      <Badge tone="success">{t.same}</Badge>
      <p class="small quiet">{t.strength(Math.round(row.strength * 100))}</p>
    </>
  )
}
