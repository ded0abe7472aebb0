import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import * as v from 'valibot'
import type { Proposal } from '../../worker/deidentification/proposals.ts'
import { NewDecision, treatments, type ChosenTreatment, type Decision } from '../../worker/deidentification/schema.ts'
import { useTexts } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { wordsFor } from './decision-words.ts'
import { treatmentKeys } from './treatment-keys.ts'
import { TreatmentPanel, type Words } from './treatment-panel.tsx'
import { treatmentTexts } from './treatment-texts.ts'
import { useHidingContext } from './use-hiding.ts'
import { useKeys } from './use-keys.ts'

type Choice = Omit<Decision, 'place'>

interface Props {
  given: Decision | undefined
  proposal: Proposal
  /** One of the places that are decided. */
  place: string
  person: string
  post: { saidInInterview: boolean } | undefined
  onDecide: (decision: Choice) => void
  onDropItem: () => void
}

/** One button and one key a treatment. What needs no words is decided at once; the others open their field first. */
export function Treatments({ given, proposal, place, person, post, onDecide, onDropItem }: Props) {
  const t = useTexts(treatmentTexts)
  const { keysOn } = useHidingContext()
  const [opened, setOpened] = useState<ChosenTreatment>(given?.treatment ?? proposal.treatment)
  const [words, setWords] = useState<Words>(() => wordsOf(given, proposal))
  const [error, setError] = useState<{ field: string; message: string }>()
  const [shown, setShown] = useState(given)
  const isTouched = useRef(false)
  const wantsFocus = useRef(false)
  const form = useRef<HTMLFormElement>(null)

  // Decided or taken back, here or by a colleague; what is being typed stays.
  if (shown !== given) {
    setShown(given)
    if (!isTouched.current) {
      setOpened(given?.treatment ?? proposal.treatment)
      setWords(wordsOf(given, proposal))
    }
  }

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    form.current?.querySelector<HTMLInputElement>('.hiding-panel input:enabled')?.focus()
  })

  const decide = (treatment: ChosenTreatment) => {
    const choice = choiceOf(treatment, words)
    const checked = v.safeParse(NewDecision, { place, ...choice })
    if (checked.success) {
      isTouched.current = false
      return onDecide(choice)
    }
    const [issue] = checked.issues
    wantsFocus.current = true
    setOpened(treatment)
    setError({ field: String(issue.path?.[0]?.key), message: issue.message })
  }

  const press = (treatment: ChosenTreatment) => {
    const isComplete = treatment === 'label' || treatment === 'drop' || (treatment === 'generalise' && words.generalise)
    if (isComplete) return decide(treatment)
    wantsFocus.current = true
    setError(undefined)
    setOpened(treatment)
  }

  useKeys(
    {
      ...Object.fromEntries(treatments.map((one) => [treatmentKeys[one], () => press(one)])),
      a: () => onDecide({ treatment: proposal.treatment, replacement: proposal.replacement, reason: '' }),
    },
    [],
    keysOn,
  )

  return (
    <form
      ref={form}
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        // The field may go with the decision; the keys work again from here.
        event.currentTarget.closest<HTMLElement>('.hiding-card')?.focus({ preventScroll: true })
        decide(opened)
      }}
    >
      <p>
        <b>{given ? t.now : t.proposal}</b> {wordsFor(given ?? { ...proposal, reason: '' }, t)} {!given && <kbd>a</kbd>}
      </p>
      <fieldset class="row hiding-treatments" aria-label={t.question}>
        {treatments.map((one) => (
          <Button
            key={one}
            variant={one === (given ?? proposal).treatment ? 'primary' : 'secondary'}
            aria-pressed={one === given?.treatment}
            aria-keyshortcuts={treatmentKeys[one]}
            onClick={() => press(one)}
          >
            {t.treatments[one]} <kbd>{treatmentKeys[one]}</kbd>
          </Button>
        ))}
        <Button aria-keyshortcuts={treatmentKeys.drop_item} onClick={onDropItem}>
          {t.treatments.drop_item} <kbd>{treatmentKeys.drop_item}</kbd>
        </Button>
      </fieldset>
      <TreatmentPanel
        treatment={opened}
        words={words}
        climb={proposal.climb}
        person={person}
        post={post}
        error={error}
        onInput={(change) => {
          isTouched.current = true
          setError(undefined)
          setWords({ ...words, ...change })
        }}
      />
    </form>
  )
}

function choiceOf(treatment: ChosenTreatment, words: Words): Choice {
  if (treatment === 'keep') {
    const { keep, ground, source } = words
    return { treatment, replacement: '', reason: keep, ground, source: ground === 'public_act' ? source : undefined }
  }
  return { treatment, replacement: treatment === 'drop' ? '' : words[treatment], reason: '' }
}

function wordsOf(given: Decision | undefined, proposal: Proposal): Words {
  const words: Words = { label: '', generalise: '', rewrite: '', keep: '' }
  for (const { treatment, replacement } of given ? [proposal, given] : [proposal]) {
    if (treatment !== 'drop' && treatment !== 'keep') words[treatment] = replacement
  }
  return { ...words, keep: given?.reason ?? '', ground: given?.ground, source: given?.source }
}
