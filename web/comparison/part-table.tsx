import type { Part } from '../../worker/comparison/compare.ts'
import { useTexts } from '../i18n.ts'
import { AlikeLink } from '../plans/item-links.tsx'
import { ItemText } from '../plans/item-text.tsx'
import { sheetWords } from '../plans/sheet-words.ts'
import { Badge } from '../ui/badge.tsx'
import type { Mark } from '../ui/marked-text.tsx'
import { PairTable } from '../ui/pair-table.tsx'
import { Answers } from './answers.tsx'
import { Correct, LinkedBy } from './corrections.tsx'
import { marksOf } from './found-words.ts'
import { linesOf, type Line } from './lines.ts'
import type { Reading } from './reading.ts'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

interface Props {
  part: Part
  reading: Reading
}

/** One section of both plans: what says the same on one line. */
export function PartTable({ part, reading }: Props) {
  const { sides, order, sought, correcting } = reading
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

  const lines = linesOf(part.rows, order)
  const marks = (text: string) => marksOf(text, sought)
  return (
    <>
      <h3>{title}</h3>
      <PairTable
        caption={title}
        subject={t.subject}
        sides={sides.map((side) => ({ key: side.releaseId, own: side.own, head: side.municipality }))}
        missing={t.unwritten}
        rows={lines.map((line) => ({
          key: `${line.ours?.id}/${line.theirs?.id}`,
          subject: <Kinship line={line} sides={sides} correcting={correcting} />,
          cells: (['ours', 'theirs'] as const).map((side) => cellOf(line, side, part, lines, marks, reading)),
        }))}
      />
    </>
  )
}

// A side without a word in the section says 未記入 once; elsewhere its cell is empty, because it says something on other lines.
function cellOf(
  line: Line,
  side: 'ours' | 'theirs',
  part: Part,
  lines: Line[],
  marks: (text: string) => Mark[],
  reading: Reading,
) {
  const item = line[side]
  if (!item) return part.unwritten[side] && lines[0] === line ? undefined : <span class="quiet">―</span>
  const answers = reading.answers[side][item.id]
  return (
    <div id={`${side}-${item.id}`}>
      <ItemText item={item} marks={marks} />
      {reading.location && <AlikeLink releaseId={reading.sides[side === 'ours' ? 0 : 1].releaseId} item={item} />}
      {answers && <Answers lines={answers} other={side === 'ours' ? 'theirs' : 'ours'} reading={reading} />}
    </div>
  )
}

function Kinship({ line, sides, correcting }: { line: Line; sides: [Side, Side]; correcting: boolean }) {
  const t = useTexts(texts)
  const [ours, theirs] = sides
  if (line.kind === 'ours') return <>{t.only(ours.municipality)}</>
  if (line.kind === 'theirs') return <>{t.only(theirs.municipality)}</>
  if (line.kind === 'apart') return <>{t.apart}</>
  return (
    <>
      <Badge tone="success">{t.same}</Badge>
      {line.notions.length > 0 && <p class="small">{line.notions.slice(0, 3).join('・')}</p>}
      {line.by ? (
        <LinkedBy by={line.by} sides={sides} />
      ) : (
        <p class="small quiet">{t.strength(Math.round(line.strength * 100))}</p>
      )}
      {correcting && line.ours && line.theirs && <Correct ours={line.ours} theirs={line.theirs} by={line.by} />}
    </>
  )
}
