import { useTexts } from '../../i18n.ts'
import { Select } from '../../ui/select.tsx'
import { reasons, type Reason } from './moderation-api.ts'
import { hiddenTexts } from './hidden-texts.ts'
import { moderationTexts } from './texts.ts'

interface Props {
  id: string
  reason: Reason
  onChoose: (reason: Reason) => void
}

export function ReasonChoice({ id, reason, onChoose }: Props) {
  const t = useTexts(moderationTexts)
  const h = useTexts(hiddenTexts)
  return (
    <Select
      name="reason"
      id={id}
      label={t.reason}
      value={reason}
      options={reasons.map((value) => ({ value, label: h.reasons[value] }))}
      onChange={({ currentTarget: { value } }) => onChoose(reasons.find((one) => one === value) ?? reason)}
    />
  )
}
