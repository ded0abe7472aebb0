import { useTexts } from '../i18n.ts'
import { Notice } from '../ui/notice.tsx'
import { SignInNotice } from '../ui/sign-in-notice.tsx'
import { remarkTexts } from './remark-texts.ts'

interface Props {
  problem: { title: string; stale: boolean; status?: number } | undefined
}

/** Why something was not sent, and what to do; it stays in its field meanwhile. */
export function SendingProblem({ problem }: Props) {
  const t = useTexts(remarkTexts)
  if (!problem) return null
  if (problem.status === 401) return <SignInNotice title={t.signInAgain} signIn={t.signIn} />
  return <Notice tone="error" appears title={problem.title || t.offline} />
}
