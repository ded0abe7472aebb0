import type { Part } from '../../worker/comparison/compare.ts'
import type { CorrectedBy } from '../../worker/comparison/corrections.ts'
import type { Item } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { correctionTexts } from './correction-texts.ts'
import { clip } from './clip.ts'
import type { Reading } from './reading.ts'
import type { Side } from './side.ts'

const formId = 'correction'

/** One plain form for all buttons of the page: it works without script, and a button beside a pair weighs little. */
export function CorrectionForm({ sides, query }: Reading) {
  return (
    <form id={formId} method="post" action={actionFor(sides)} hidden>
      <input type="hidden" name="view" value={query} />
    </form>
  )
}

/** The button beside a pair: parts it, or takes back that somebody linked it. */
export function Correct({ ours, theirs, by }: { ours: Item; theirs: Item; by?: CorrectedBy }) {
  const t = useTexts(correctionTexts)
  const about = clip(ours.text)
  return (
    <p class="no-print">
      <Button
        small
        variant="quiet"
        form={formId}
        name={by ? 'computed' : 'other'}
        value={`${ours.id} ${theirs.id}`}
        aria-label={by ? t.undoOf(about) : t.otherOf(about)}
      >
        {by ? t.undo : t.other}
      </Button>
    </p>
  )
}

export function LinkedBy({ by, sides }: { by: CorrectedBy; sides: [Side, Side] }) {
  const t = useTexts(correctionTexts)
  const who = useWho(sides)
  return <p class="small">{t.linkedBy(who(by))}</p>
}

interface Props {
  part: Part
  reading: Reading
}

/** Below a section: the pairs that somebody parted, and the way to link what was missed. */
export function SectionCorrections({ part, reading }: Props) {
  return (
    <>
      {part.parted.length > 0 && <PartedPairs part={part} reading={reading} />}
      {reading.correcting && <LinkForm part={part} reading={reading} />}
    </>
  )
}

function PartedPairs({ part: { parted }, reading: { sides, correcting } }: Props) {
  const t = useTexts(correctionTexts)
  const who = useWho(sides)
  return (
    <div class="small">
      <p>
        <b>{t.parted}</b>
      </p>
      <ul>
        {parted.map(({ ours, theirs, by }) => (
          <li key={`${ours.id} ${theirs.id}`}>
            <span>{ours.text}</span>
            {' ／ '}
            <span>{theirs.text}</span> <span class="quiet">{t.partedBy(who(by))}</span>
            {correcting && <Correct ours={ours} theirs={theirs} by={by} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function LinkForm({ part, reading: { sides, query } }: Props) {
  const t = useTexts(correctionTexts)
  const words = useTexts(sheetWords)
  const title = `${words.sections[part.section]}${part.stage ? ` ${words.stage(part.stage)}` : ''}`
  // What a person linked is parted first.
  const free = part.rows.filter(({ by }) => !by)
  const [ours, theirs] = [free.flatMap((row) => row.ours ?? []), free.flatMap((row) => row.theirs ?? [])]
  const alone = free.filter((row) => !row.ours || !row.theirs)
  if (ours.length === 0 || theirs.length === 0 || alone.length === 0) return null
  const key = `${part.section}-${part.stage ?? 0}`
  return (
    <details class="no-print">
      <summary>{t.link(title)}</summary>
      <form method="post" action={actionFor(sides)} class="form">
        <input type="hidden" name="view" value={query} />
        <Select name="a" id={`a-${key}`} label={sides[0].municipality} options={optionsOf(ours, t.choose)} required />
        <Select name="b" id={`b-${key}`} label={sides[1].municipality} options={optionsOf(theirs, t.choose)} required />
        <p class="small quiet">{t.hint}</p>
        <Button>{t.submit}</Button>
      </form>
    </details>
  )
}

function optionsOf(items: Item[], choose: string) {
  return [{ value: '', label: choose }, ...items.map(({ id, text }) => ({ value: id, label: clip(text) }))]
}

function useWho(sides: [Side, Side]) {
  const t = useTexts(correctionTexts)
  return ({ side, name }: CorrectedBy) => {
    const { municipality } = sides[side === 'ours' ? 0 : 1]
    return name === undefined ? t.researcher(municipality) : t.named(municipality, name)
  }
}

function actionFor([ours, theirs]: [Side, Side]) {
  return `/compare/${ours.releaseId}/${theirs.releaseId}/corrections`
}
