import type { AnswerLine } from '../../worker/comparison/answer-lines.ts'
import { useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { answerTexts } from './answer-texts.ts'
import { clip } from './clip.ts'
import type { Reading } from './reading.ts'

interface Props {
  lines: AnswerLine[]
  /** The side on which the other items stand. */
  other: 'ours' | 'theirs'
  reading: Reading
}

/** Below an item: what of the other plan answers it, and what it answers there. */
export function Answers({ lines, other, reading }: Props) {
  const t = useTexts(answerTexts)
  const words = useTexts(sheetWords)
  const { municipality } = reading.sides[other === 'ours' ? 0 : 1]
  return (
    <ul class="item-answers small">
      {lines.map(({ is, by, id, section, text, strength, notions }) => (
        <li key={`${is} ${id}`}>
          {is === 'answered' ? t.answered[by](municipality, words.sections[section]) : t.answering(municipality)}{' '}
          <a href={`${reading.whole ? '' : reading.location}#${other}-${id}`}>{clip(text)}</a>{' '}
          <span class="quiet">{t.why(notions.join('・'), Math.round(strength * 100))}</span>
        </li>
      ))}
    </ul>
  )
}
