import { LinkButton } from './button.tsx'
import { Notice } from './notice.tsx'

/** The session has ended while something was typed: signing in happens in another window, so that it stays. */
export function SignInNotice({ title, signIn }: { title: string; signIn: string }) {
  return (
    <Notice tone="error" appears title={title}>
      <div>
        <LinkButton small href="/sign-in" target="_blank" rel="noopener">
          {signIn}
        </LinkButton>
      </div>
    </Notice>
  )
}
