import type { AnswerLines } from '../../worker/comparison/answer-lines.ts'
import { useTexts } from '../i18n.ts'
import { SheetSection, type Compared } from './compare-page.tsx'
import { FileFrame } from './file-frame.tsx'
import { Overview } from './overview.tsx'
import type { Reading } from './reading.ts'
import type { Side } from './side.ts'
import { texts } from './texts.ts'

interface Props {
  sides: [Side, Side]
  sheets: Compared[]
  today: string
  answers: AnswerLines
  /** Where both releases are read, as in https://plans.example.jp. */
  origin: string
}

export function ComparisonFile({ sides, sheets, today, answers, origin }: Props) {
  const t = useTexts(texts)
  const [ours, theirs] = sides
  const reading: Reading = {
    sides,
    order: 'plan',
    sought: [],
    answers,
    correcting: false,
    location: '',
    query: '',
    whole: true,
  }
  return (
    <FileFrame title={t.title(ours.municipality, theirs.municipality)} lead={t.lead} {...{ sides, today, origin }}>
      <Overview sheets={sheets} sides={sides} />
      {sheets.map((sheet) => (
        <SheetSection key={sheet.sheet} compared={sheet} reading={reading} />
      ))}
    </FileFrame>
  )
}
