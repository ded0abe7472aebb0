import type { SeveralLine, SeveralPart } from '../../worker/comparison/several/merge-parts.ts'
import type { View } from '../../worker/comparison/view.ts'
import { useTexts } from '../i18n.ts'
import { ItemText } from '../plans/item-text.tsx'
import { sheetWords } from '../plans/sheet-words.ts'
import { Badge } from '../ui/badge.tsx'
import { PairTable } from '../ui/pair-table.tsx'
import { marksOf } from './found-words.ts'
import { severalLinesOf } from './lines.ts'
import { severalTexts } from './several-texts.ts'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

interface Props {
  part: SeveralPart
  /** Ours first. */
  sides: Side[]
  closed: boolean[]
  order: View['order']
  /** Folded words to be marked. */
  sought: string[]
}

/** One section of several plans: what says the same as an item of ours stands on its line. */
export function SeveralTable({ part, sides, closed, order, sought }: Props) {
  const t = useTexts(severalTexts)
  const common = useTexts(texts)
  const words = useTexts(sheetWords)
  const title = `${words.sections[part.section]}${part.stage ? ` ${words.stage(part.stage)}` : ''}`
  const said = severalLinesOf(part.lines, order)
  // A closed side has a line of its own to say so, where nobody else says anything.
  const lines: SeveralLine[] = said.length > 0 ? said : [{ cells: sides.map(() => null), alike: [] }]
  const marks = (text: string) => marksOf(text, sought)
  const cellOf = (line: SeveralLine, at: number) => {
    const item = line.cells[at]
    if (item) return <ItemText item={item} marks={marks} />
    if (line !== lines[0]) return <span class="quiet">―</span>
    if (closed[at]) return <span class="quiet">{t.closed}</span>
    return part.unwritten[at] ? undefined : <span class="quiet">―</span>
  }
  return (
    <div class="stack">
      <h3>{title}</h3>
      <PairTable
        stacked
        caption={title}
        subject={common.subject}
        sides={sides.map(({ releaseId, own, municipality }) => ({ key: releaseId, own, head: municipality }))}
        missing={common.unwritten}
        rows={lines.map((line, n) => ({
          key: `${n}`,
          subject: <Kinship line={line} sides={sides} />,
          cells: sides.map((_, at) => cellOf(line, at)),
        }))}
      />
    </div>
  )
}

function Kinship({ line: { cells, alike }, sides }: { line: SeveralLine; sides: Side[] }) {
  const t = useTexts(severalTexts)
  const common = useTexts(texts)
  const nameOf = (at: number) => sides[at + 1]?.municipality ?? ''
  const [only, more] = sides.filter((_, at) => cells[at])
  if (alike.length === 0) return only ? <>{more ? common.apart : common.only(only.municipality)}</> : null
  const notions = [...new Set(alike.flatMap((one) => one.notions))].slice(0, 3)
  return (
    <>
      <Badge tone="success">{common.same}</Badge>
      {notions.length > 0 && <p class="small">{notions.join('・')}</p>}
      {alike.map(({ at, strength, by }) => (
        <p key={at} class="small quiet">
          {by ? t.linked(nameOf(at)) : t.strength(nameOf(at), Math.round(strength * 100))}
        </p>
      ))}
    </>
  )
}
