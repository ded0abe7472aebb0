import type { Located } from '../../worker/deidentification/review.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { MarkedText } from '../ui/marked-text.tsx'
import { wordsFor } from './decision-words.ts'
import { excerptOf } from './excerpt.ts'
import { findingTexts } from './finding-texts.ts'
import { Location } from './location.tsx'
import { treatmentTexts } from './treatment-texts.ts'
import { useHidingContext } from './use-hiding.ts'

interface Props {
  mention: Located
  /** Counted from 1 within its group; undefined where it is the only one. */
  number: number | undefined
  isChosen: boolean
  onChoose: () => void
}

/** One place where it stands: the sentence around it, why it was found, what was decided about it. */
export function Mention({ mention, number, isChosen, onChoose }: Props) {
  const t = useTexts(treatmentTexts)
  const { reasons } = useTexts(findingTexts)
  const { look, restore } = useHidingContext()
  const { finding, passageId } = mention
  const passage = look.passages.get(passageId)
  if (!passage) return null
  const decision = look.decisionOf(mention)
  const { text, start, end } = excerptOf(passage.text, finding)
  const isDropped = look.dropped.has(passage.item.id)

  return (
    <>
      <p class="row row-spread small quiet">
        <span>
          {number && <b>{number}. </b>}
          <Location passage={passage} />
        </span>
        {number && !look.isGone(passageId) && (
          <Button
            small
            variant="quiet"
            aria-keyshortcuts={isChosen ? '0' : String(number)}
            aria-pressed={isChosen}
            onClick={onChoose}
          >
            {isChosen ? t.allAgain : t.onlyThis} <kbd>{isChosen ? 0 : number}</kbd>
          </Button>
        )}
      </p>
      <p>
        <MarkedText text={text} marks={[{ start, end, decided: !look.isOpen(mention) }]} />
      </p>
      <p class="small quiet">
        {reasons[finding.reason.code]}
        {finding.reason.word && `（${finding.reason.word}）`} · {t.confidence(Math.round(finding.confidence * 100))}
        {decision && !look.isGone(passageId) && ` · ${t.now}: ${wordsFor(decision, t)}`}
      </p>
      {look.isGone(passageId) && (
        <p class="row small">
          <b>{t.gone}</b>
          {isDropped && (
            <Button small onClick={() => restore([passage.item.id], passage.item.text)}>
              {t.restore}
            </Button>
          )}
        </p>
      )}
    </>
  )
}
