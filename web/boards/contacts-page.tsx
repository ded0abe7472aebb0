import { useContext, useState } from 'preact/hooks'
import type { listContacts } from '../../worker/boards/directory/contacts.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { authorName } from './author-name.ts'
import { ContactForm } from './directory/contact-form.tsx'
import { directoryApi } from './directory/directory-api.ts'
import { directoryTexts } from './directory/texts.ts'
import { boardTexts } from './texts.ts'

type Props = Awaited<ReturnType<typeof listContacts>>

/** Requests for contact, and what was answered. */
export default function ContactsPage({ asked, sent }: Props) {
  const t = useTexts(directoryTexts)
  const b = useTexts(boardTexts)
  return (
    <Page width="narrow">
      <Breadcrumb
        label={t.trail}
        trail={[
          { label: t.boards, href: '/boards' },
          { label: t.title, href: '/boards/directory' },
          { label: t.contacts },
        ]}
      />
      <PageTitle title={t.contacts} lead={t.contactsLead} />
      <Section title={t.received}>
        {asked.length === 0 && <EmptyState title={t.receivedEmpty} />}
        {asked.map((request) => (
          <Request key={request.id} request={request} title={authorName(request.from, b)} canAnswer />
        ))}
      </Section>
      <Section title={t.outgoing}>
        {sent.length === 0 && <EmptyState title={t.outgoingEmpty} />}
        {sent.map((request) => (
          <Request key={request.id} request={request} title={toWhom(request.to, t)} canAnswer={false} />
        ))}
      </Section>
    </Page>
  )
}

function toWhom(name: string | undefined, t: { toGone: string; toUnnamed: string; to: (name: string) => string }) {
  if (name === undefined) return t.toGone
  return name === '' ? t.toUnnamed : t.to(name)
}

interface RequestProps {
  request: Props['sent'][number] | Props['asked'][number]
  title: string
  canAnswer: boolean
}

function Request({ request, title, canAnswer }: RequestProps) {
  const t = useTexts(directoryTexts)
  const language = useContext(LanguageContext)
  const [isAnswering, setAnswering] = useState(false)
  const { id, text, at, answer, answeredAt } = request
  return (
    <Card title={title}>
      <p class="small quiet">{showTime(at, language)}</p>
      <p class="as-typed">{text}</p>
      {answer !== undefined && answeredAt !== undefined && (
        <blockquote>
          <p class="small quiet">{t.answered(showTime(answeredAt, language))}</p>
          <p class="as-typed">{answer}</p>
        </blockquote>
      )}
      {answer === undefined && !canAnswer && <p class="small quiet">{t.waiting}</p>}
      {answer === undefined && canAnswer && !isAnswering && (
        <div>
          <Button onClick={() => setAnswering(true)}>{t.answer}</Button>
        </div>
      )}
      {isAnswering && (
        <ContactForm
          id={`answer-${id}`}
          label={t.answerText}
          hint={t.answerHint}
          write={(json) => directoryApi.requests[':id'].answer.$put({ param: { id }, json })}
          onSent={() => location.reload()}
          onCancel={() => setAnswering(false)}
        />
      )}
    </Card>
  )
}
