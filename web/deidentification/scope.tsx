import type { Located } from '../../worker/deidentification/review.ts'
import { useTexts } from '../i18n.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { treatmentTexts } from './treatment-texts.ts'

interface Props {
  /** `all`, `open`, or the place of one mention. */
  scope: string
  findings: Located[]
  open: Located[]
  onChoose: (scope: string) => void
}

/** Which of its places are decided now. */
export function Scope({ scope, findings, open, onChoose }: Props) {
  const t = useTexts(treatmentTexts)
  const isPartly = open.length > 0 && open.length < findings.length
  const number = findings.findIndex(({ place }) => place === scope) + 1
  if (!isPartly && number === 0) return null
  return (
    <RadioGroup
      row
      name="scope"
      label={t.scope}
      value={scope === 'open' && !isPartly ? 'all' : scope}
      onChoose={onChoose}
      options={[
        { value: 'all', label: t.scopeAll(findings.length) },
        ...(isPartly ? [{ value: 'open', label: t.scopeOpen(open.length) }] : []),
        ...(number > 0 ? [{ value: scope, label: t.scopeOne(number) }] : []),
      ]}
    />
  )
}
