import { useTexts } from '../i18n.ts'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { remarkTexts } from './remark-texts.ts'

interface Props {
  problem: { title: string; stale: boolean; status?: number } | undefined
}

/** Why something was not sent, and what to do; it stays in its field meanwhile. */
export function SendingProblem({ problem }: Props) {
  const t = useTexts(remarkTexts)
  if (!problem) return null
  if (problem.status === 401) {
    return (
      <Notice tone="error" appears title={t.signInAgain}>
        <div>
          <LinkButton small href="/sign-in" target="_blank" rel="noopener">
            {t.signIn}
          </LinkButton>
        </div>
      </Notice>
    )
  }
  return <Notice tone="error" appears title={problem.title || t.offline} />
}
