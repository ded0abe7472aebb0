import { defineTexts, useTexts } from '../i18n.ts'
import { Notice } from './notice.tsx'
import { SignInNotice } from './sign-in-notice.tsx'

const texts = defineTexts(
  {
    signInAgain:
      'サインインの期限が切れました。入力した内容は残っています。別の画面でサインインしてから、もう一度送ってください。',
    signIn: '別の画面でサインインする',
    offline: '送れませんでした。入力した内容は残っています。通信を確かめて、もう一度送ってください。',
  },
  {
    signInAgain: 'Your session has ended. What you typed is still here. Sign in on another page, then send again.',
    signIn: 'Sign in on another page',
    offline: 'It was not sent. What you typed is still here. Check the connection and send again.',
  },
)

interface Props {
  problem: { title: string; stale: boolean; status?: number } | undefined
  /** What to say where somebody was faster, instead of what the worker says. */
  stale?: string
}

/** Why something was not sent, and what to do; it stays in its field meanwhile. */
export function SendingProblem({ problem, stale }: Props) {
  const t = useTexts(texts)
  if (!problem) return null
  if (problem.status === 401) return <SignInNotice title={t.signInAgain} signIn={t.signIn} />
  const title = problem.stale && stale ? stale : problem.title || t.offline
  return <Notice tone="error" title={title} appears />
}
