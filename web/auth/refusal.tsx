import type { ApiProblem } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { Notice } from '../ui/notice.tsx'
import { refusalTexts } from './refusal-texts.ts'

/** What was refused as a whole; what belongs to one field stands beside that field. */
export function Refusal({ problem }: { problem: ApiProblem | undefined }) {
  const t = useTexts(refusalTexts)
  if (!problem || problem.type === 'invalid') return null
  return (
    <Notice tone="error" appears>
      <p>{problem.type === 'offline' ? t.offline : problem.message}</p>
    </Notice>
  )
}
