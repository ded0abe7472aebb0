import type { ShownTopic } from '../../worker/boards/topic.ts'
import { useTexts } from '../i18n.ts'
import { classNames } from '../ui/class-names.ts'
import { Badge, Tag } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { boardsApi } from './boards-api.ts'
import { MessageCard } from './message-card.tsx'
import { MessageForm } from './message-form.tsx'
import { Reminder } from './reminder.tsx'
import { boardTexts } from './texts.ts'
import { TopicTools } from './topic-tools.tsx'

export interface TopicProps extends Omit<ShownTopic, 'more'> {
  isFirst: boolean
  /** Query of the next page. */
  next: string | undefined
}

/** A topic: each reply stands below what it answers. */
export default function TopicPage({ board, topic, messages, isFirst, next }: TopicProps) {
  const t = useTexts(boardTexts)
  const address = `/topics/${topic.id}`
  return (
    <Page>
      <Breadcrumb
        label={t.trail}
        trail={[
          { label: t.boards, href: '/boards' },
          { label: board.name, href: `/boards/${board.id}` },
          { label: topic.title },
        ]}
      />
      <PageTitle
        title={topic.title}
        meta={
          <>
            <Tag>{t.kinds[topic.kind]}</Tag>
            {topic.isPinned && <Badge>{t.pinned}</Badge>}
            {topic.solvedBy && <Badge tone="success">{t.solved}</Badge>}
            {topic.isClosed && <Badge icon="lock">{t.closedTopic}</Badge>}
            <span>{t.messages(topic.count)}</span>
            <span>{t.readers[board.kind]}</span>
          </>
        }
      />
      {board.canModerate && <TopicTools topic={topic} />}
      <Section title={t.messageList}>
        <ol class="thread">
          {messages.map((message) => (
            <li key={message.id} class={classNames(message.threadNumber < message.number && 'thread-reply')}>
              <MessageCard message={message} topic={topic} />
            </li>
          ))}
        </ol>
      </Section>
      {(next !== undefined || !isFirst) && (
        <Pagination
          label={t.pages}
          previous={isFirst ? undefined : { href: address, label: t.start }}
          next={next === undefined ? undefined : { href: `${address}${next}`, label: t.next }}
          range={t.shown(messages.length)}
        />
      )}
      {topic.canAnswer ? (
        <Section title={t.answer}>
          <Reminder />
          <MessageForm
            id="write"
            label={t.text}
            sendLabel={t.send}
            write={(text, kept) =>
              boardsApi.topics[':id'].messages.$post({ param: { id: topic.id }, json: { text, kept, replyTo: null } })
            }
          />
        </Section>
      ) : (
        <Notice title={t.closedHere} />
      )}
    </Page>
  )
}
