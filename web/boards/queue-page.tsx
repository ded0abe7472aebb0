import { useContext } from 'preact/hooks'
import type { ReportedMessage } from '../../worker/boards/moderation/queries.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge, Tag } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { MessageText } from './message-text.tsx'
import { MessageTools } from './moderation/message-tools.tsx'
import { hiddenTexts } from './moderation/hidden-texts.ts'
import { moderationTexts } from './moderation/texts.ts'

/** What readers reported in the boards that one moderates. */
export default function QueuePage({ messages, most }: { messages: ReportedMessage[]; most: number }) {
  const t = useTexts(moderationTexts)
  const h = useTexts(hiddenTexts)
  const language = useContext(LanguageContext)
  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.boards, href: '/boards' }, { label: t.queue }]} />
      <PageTitle title={t.queue} lead={t.queueLead} />
      {messages.length === 0 ? (
        <EmptyState title={t.queueEmpty}>{t.queueEmptyHelp}</EmptyState>
      ) : (
        <Section title={t.queue}>
          <div class="stack">
            {messages.map((message) => (
              <Card
                key={message.id}
                title={<a href={`/topics/${message.topicId}#message-${message.number}`}>{message.title}</a>}
                aside={<Tag>{message.board}</Tag>}
              >
                <div class="stack stack-tight">
                  <ul>
                    {message.reports.map(({ reason, text, at }) => (
                      <li key={`${at}${text}`}>
                        <Badge tone="warning">{h.reasons[reason]}</Badge>{' '}
                        <span class="small quiet">{showTime(at, language)}</span> {text}
                      </li>
                    ))}
                  </ul>
                  <blockquote>
                    <MessageText blocks={message.blocks} />
                  </blockquote>
                  <p class="row small quiet">
                    <span>{t.message(message.number)}</span>
                    <span>{showTime(message.at, language)}</span>
                    {message.isAnonymous && <span>{t.anonymous}</span>}
                    {message.hiddenFor && <Badge icon="lock">{t.hiddenForReaders}</Badge>}
                  </p>
                  <MessageTools message={message} isReported />
                </div>
              </Card>
            ))}
          </div>
          {messages.length === most && <p class="small quiet">{t.queueFirst(most)}</p>}
        </Section>
      )}
    </Page>
  )
}
