import { widerThan } from '../../worker/deidentification/respondents/role-words.ts'
import { useTexts } from '../i18n.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { respondentTexts } from './respondents-texts.ts'

export interface Choice {
  word: string
  reason: string
  /** Words of one's own, which need a reason. */
  own: boolean
}

interface Props {
  /** Tells the fields of one person from those of the others. */
  id: string
  label: string
  /** The word for the group. */
  group: string
  choice: Choice
  errors: { word?: string; reason?: string }
  onChoose: (choice: Choice) => void
}

const other = ' '

/** What one person is called: the group's word, a wider one, or words of one's own with a reason. */
export function RoleChoice({ id, label, group, choice, errors, onChoose }: Props) {
  const t = useTexts(respondentTexts)
  const { word, reason, own } = choice
  return (
    <div class="stack stack-tight">
      <Select
        id={`${id}-word`}
        name="word"
        label={t.shownOf(label)}
        labelHidden
        value={own ? other : word}
        error={own ? undefined : errors.word}
        options={[
          ...[group, ...widerThan(group)].map((value) => ({ value, label: value })),
          { value: other, label: t.other },
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChoose(value === other ? { word: '', reason, own: true } : { word: value, reason: '', own: false })
        }
      />
      {own && (
        <>
          <TextField
            id={`${id}-own`}
            name="own"
            label={t.otherWord}
            requiredWord={t.required}
            maxLength={60}
            value={word}
            error={errors.word}
            onInput={(event) => onChoose({ ...choice, word: event.currentTarget.value })}
          />
          <TextField
            id={`${id}-reason`}
            name="reason"
            label={t.reason}
            requiredWord={t.required}
            maxLength={400}
            value={reason}
            error={errors.reason}
            onInput={(event) => onChoose({ ...choice, reason: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  )
}
