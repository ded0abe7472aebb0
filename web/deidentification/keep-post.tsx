import type { Decision } from '../../worker/deidentification/schema.ts'
import { useTexts } from '../i18n.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { keepPostTexts } from './keep-post-texts.ts'

type Grounds = Pick<Decision, 'ground' | 'source'>

interface Props extends Grounds {
  /** It stands in what somebody said in an interview, where nothing is a public act. */
  saidInInterview: boolean
  errors: Record<string, string>
  onChange: (change: Grounds) => void
}

/** Why a post held by one person may stay, and where its public act can be looked up. */
export function KeepPost({ ground, source = '', saidInInterview, errors, onChange }: Props) {
  const t = useTexts(keepPostTexts)
  return (
    <>
      <RadioGroup
        name="ground"
        label={t.ground}
        requiredWord={t.required}
        value={ground}
        error={errors['decisions/0/ground']}
        onChoose={(value) => onChange({ ground: value as Grounds['ground'] })}
        options={[
          {
            value: 'public_act',
            label: t.publicAct,
            hint: saidInInterview ? t.notInInterviews : t.publicActHint,
            disabled: saidInInterview,
          },
          { value: 'not_a_person', label: t.notAPerson, hint: t.notAPersonHint },
        ]}
      />
      {ground === 'public_act' && (
        <TextField
          name="source"
          inputMode="url"
          label={t.source}
          hint={t.sourceHint}
          requiredWord={t.required}
          placeholder="https://"
          maxLength={500}
          value={source}
          error={errors['decisions/0/source']}
          onInput={(event) => onChange({ source: event.currentTarget.value })}
        />
      )}
    </>
  )
}
