import type { Climb } from '../../worker/deidentification/ladder/ladder.ts'
import { labelWordOf } from '../../worker/deidentification/labels.ts'
import { labelWords, type ChosenTreatment, type Decision } from '../../worker/deidentification/schema.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { KeepPost } from './keep-post.tsx'
import { Rungs } from './rungs.tsx'
import { treatmentTexts } from './treatment-texts.ts'
import { useHidingContext } from './use-hiding.ts'

/** What was typed or chosen for each treatment that takes words; `keep` is the reason. */
export type Words = Record<Exclude<ChosenTreatment, 'drop'>, string> & Pick<Decision, 'ground' | 'source'>

interface Props {
  treatment: ChosenTreatment
  words: Words
  climb: Climb | undefined
  /** The same person gets the same label. */
  person: string
  /** Whether it is a post held by one person, and whether somebody said it in an interview. */
  post: { saidInInterview: boolean } | undefined
  error: { field: string; message: string } | undefined
  onInput: (change: Partial<Words>) => void
}

/** What a treatment does, and the words that it needs. */
export function TreatmentPanel({ treatment, words, climb, person, post, error, onInput }: Props) {
  const t = useTexts(treatmentTexts)
  const { office, labelWords: called, look } = useHidingContext()
  const errorOf = (field: string) => (error?.field === field ? error.message : undefined)
  const reasons = [...new Set([...look.decisions.values()].map(({ reason }) => reason).filter(Boolean))]

  return (
    <div class="hiding-panel">
      <p class="small quiet">{t.explains[treatment]}</p>
      {treatment === 'label' && (
        <RadioGroup
          row
          name="labelWord"
          label={t.labelWord}
          value={words.label || labelWordOf(called.get(person))}
          onChoose={(label) => onInput({ label })}
          options={labelWords.map((word) => ({ value: word, label: word }))}
        />
      )}
      {treatment === 'generalise' && climb && (
        <Rungs
          climb={climb}
          municipality={office.name}
          value={words.generalise}
          onChoose={(generalise) => onInput({ generalise })}
        />
      )}
      {(treatment === 'generalise' || treatment === 'rewrite') && (
        <TextField
          name="replacement"
          label={treatment === 'rewrite' ? t.rewriting : t.replacement}
          value={words[treatment]}
          error={errorOf('replacement')}
          onInput={(event) => onInput({ [treatment]: event.currentTarget.value })}
        />
      )}
      {treatment === 'keep' && (
        <>
          {post && (
            <KeepPost
              {...post}
              ground={words.ground}
              source={words.source}
              errors={error ? { [`decisions/0/${error.field}`]: error.message } : {}}
              onChange={onInput}
            />
          )}
          <TextField
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            list="reasons"
            value={words.keep}
            error={errorOf('reason')}
            onInput={(event) => onInput({ keep: event.currentTarget.value })}
          />
          <datalist id="reasons">
            {reasons.map((reason) => (
              <option key={reason}>{reason}</option>
            ))}
          </datalist>
        </>
      )}
      <Button>{t.decide}</Button>
    </div>
  )
}
