import { useState } from 'preact/hooks'
import { wordsLeftIn } from '../../worker/deidentification/hints/rewriting.ts'
import type { Located } from '../../worker/deidentification/review.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { MarkedText } from '../ui/marked-text.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { excerptOf } from './excerpt.ts'
import { hintTexts } from './hint-texts.ts'
import { Location } from './location.tsx'
import { useHidingContext } from './use-hiding.ts'

/** A quotation or a criticism where it stands, with its two ways out. */
export function HintCard({ hint }: { hint: Located }) {
  const t = useTexts(hintTexts)
  const { look, decideHint } = useHidingContext()
  const [step, setStep] = useState<'shown' | 'choosing' | 'writing'>('shown')
  const passage = look.passages.get(hint.passageId)
  if (!passage) return null
  const { finding, place } = hint
  const decision = look.decisionOf(hint)
  const { text, start, end } = excerptOf(passage.text, finding)
  const keep = () => {
    setStep('shown')
    decideHint({ place, treatment: 'keep', replacement: '', reason: t.keptReason }, finding.text)
  }

  return (
    <Card>
      <p class="small quiet">
        <Location passage={passage} />
        <br />
        {finding.category === 'criticism' ? t.why.criticism(finding.reason.word ?? '') : t.why.quote}
      </p>
      <p class="as-typed">
        <MarkedText text={text} marks={[{ start, end, decided: decision !== undefined }]} />
      </p>
      {decision && (
        <p>
          {decision.treatment === 'keep' ? t.kept : <b>{t.rewritten}</b>}
          {decision.replacement && (
            <>
              <br />
              <span class="as-typed">{decision.replacement}</span>
            </>
          )}
        </p>
      )}
      {step === 'writing' ? (
        <Rewriting
          hint={hint}
          given={decision?.replacement || finding.text}
          onCancel={() => setStep('shown')}
          onSave={(replacement) => {
            setStep('shown')
            decideHint({ place, treatment: 'rewrite', replacement, reason: '' }, finding.text)
          }}
        />
      ) : (
        <div class="row">
          {decision && step === 'shown' ? (
            <Button small onClick={() => setStep('choosing')}>
              {t.change}
            </Button>
          ) : (
            <>
              <Button small onClick={() => setStep('writing')}>
                {t.rewrite}
              </Button>
              <Button small onClick={keep}>
                {t.keep}
              </Button>
            </>
          )}
        </div>
      )}
    </Card>
  )
}

interface RewritingProps {
  hint: Located
  given: string
  onSave: (words: string) => void
  onCancel: () => void
}

function Rewriting({ hint, given, onSave, onCancel }: RewritingProps) {
  const t = useTexts(hintTexts)
  const { found } = useHidingContext()
  const [words, setWords] = useState(given)
  const [error, setError] = useState<string>()

  const save = () => {
    const [rest] = wordsLeftIn(words, hint, found)
    if (words.trim() === '') return setError(t.empty)
    if (words.trim() === hint.finding.text.trim()) return setError(t.same)
    if (rest !== undefined) return setError(t.rest(rest))
    onSave(words)
  }

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextArea
        name="words"
        id={`words-${hint.place}`}
        label={t.words}
        hint={t.wordsHint}
        maxLength={1000}
        value={words}
        error={error}
        onInput={(event) => {
          setWords(event.currentTarget.value)
          setError(undefined)
        }}
      />
      <div class="row">
        <Button small variant="primary">
          {t.save}
        </Button>
        <Button small variant="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
