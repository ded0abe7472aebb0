import type { NewOutcome } from '../../worker/outcomes/schema.ts'
import { useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { outcomeTexts } from './texts.ts'

const tones = { advanced: 'success', changed: 'info', stopped: 'warning' } as const

export function StateBadge({ state }: Pick<NewOutcome, 'state'>) {
  const t = useTexts(outcomeTexts)
  return <Badge tone={tones[state]}>{t.states[state]}</Badge>
}
