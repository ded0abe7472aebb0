import type { ProblemKind } from '../../worker/problem.ts'
import { useTexts } from '../i18n.ts'
import { LinkButton } from '../ui/button.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { problemTexts } from './texts.ts'

/** What a person sees where a program gets a problem; the same for what is missing and for what may not be seen. */
export default function ProblemPage({ kind, status }: { kind: ProblemKind; status: number }) {
  const t = useTexts(problemTexts)
  const { title, todo } = t.kinds[kind]
  return (
    <Page width="narrow">
      <PageTitle title={title} />
      <p>{todo}</p>
      <div class="row">
        {kind === 'unauthenticated' && (
          <LinkButton variant="primary" href="/sign-in">
            {t.signIn}
          </LinkButton>
        )}
        <LinkButton variant={kind === 'unauthenticated' ? 'secondary' : 'primary'} href="/">
          {t.home}
        </LinkButton>
        <span class="small quiet">{t.status(status)}</span>
      </div>
    </Page>
  )
}
