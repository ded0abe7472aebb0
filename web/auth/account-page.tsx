import { useTexts } from '../i18n.ts'
import { LinkButton } from '../ui/button.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { accountTexts } from './account-texts.ts'
import { AddressForm } from './address-form.tsx'
import { BecomeAlumnus } from './become-alumnus.tsx'
import { LeaveForm } from './leave-form.tsx'
import { NameForm } from './name-form.tsx'
import { Passkeys, type OwnPasskey } from './passkeys.tsx'
import { RedeemForm } from './redeem-form.tsx'
import { RoleList, type OwnRole } from './role-list.tsx'
import { Sessions, type OwnSession } from './sessions.tsx'

interface Props {
  name: string
  email: string
  roles: OwnRole[]
  sessions: OwnSession[]
  passkeys: OwnPasskey[]
  mayInvite: boolean
}

export default function AccountPage({ name, email, roles, sessions, passkeys, mayInvite }: Props) {
  const t = useTexts(accountTexts)

  return (
    <Page width="narrow">
      <PageTitle title={t.title} actions={mayInvite && <LinkButton href="/invitations">{t.inviteLink}</LinkButton>} />
      <Section title={t.person}>
        <RoleList roles={roles} />
        <BecomeAlumnus roles={roles} />
        <NameForm name={name} />
      </Section>
      <Section title={t.address}>
        <AddressForm email={email} />
      </Section>
      <Section title={t.passkeys}>
        <Passkeys passkeys={passkeys} />
      </Section>
      <Section title={t.sessions}>
        <Sessions sessions={sessions} />
      </Section>
      <Section title={t.invitation}>
        <RedeemForm />
      </Section>
      <Section title={t.data}>
        <LeaveForm />
      </Section>
    </Page>
  )
}
