import { useTexts } from '../i18n.ts'
import { LinkButton } from '../ui/button.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { protectionTexts } from './protection-texts.ts'
import { homeTexts } from './texts.ts'

/** What this is, for who comes for the first time. */
export default function WelcomePage() {
  const t = useTexts(homeTexts).welcome
  const protection = useTexts(protectionTexts)
  return (
    <Page width="narrow">
      <PageTitle title={t.title} />
      <ol class="stack">
        {[t.what, t.paste, t.hide, t.approve, t.read].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <div class="row">
        <LinkButton variant="primary" href="/sign-in">
          {t.signIn}
        </LinkButton>
        <span class="small">{t.how}</span>
      </div>
      <p class="small">
        <a href="/data-protection">{protection.title}</a>
      </p>
    </Page>
  )
}
