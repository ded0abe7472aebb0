import { useState } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { AskForm, type Asked } from './ask-form.tsx'
import { CodeForm } from './code-form.tsx'
import { DemoPeople, type DemoPerson } from './demo-people.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { signInTexts } from './texts.ts'

interface Props {
  /** A path of this site. */
  back: string
  /** Only where the way in without a code exists. */
  people?: DemoPerson[]
}

export default function SignInPage({ back, people }: Props) {
  const t = useTexts(signInTexts)
  const [asked, setAsked] = useState<Asked>()
  const enter = () => location.assign(back)

  return (
    <Page width="narrow">
      <PageTitle title={t.title} lead={t.lead} />
      <Section title={t.byCode}>
        {asked ? (
          <CodeForm asked={asked} onEnter={enter} onBack={() => setAsked(undefined)} />
        ) : (
          <AskForm onAsked={setAsked} />
        )}
      </Section>
      <Section title={t.byPasskey}>
        <p>{t.passkeyText}</p>
        <PasskeyButton onEnter={enter} />
      </Section>
      {people && <DemoPeople people={people} />}
    </Page>
  )
}
