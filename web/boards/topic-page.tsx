import { useContext } from 'preact/hooks'
import type { ItemCard } from '../../worker/boards/cards/cards.ts'
import type { ShownGathering } from '../../worker/boards/gatherings/queries.ts'
import type { ShownMessage, ShownTopic } from '../../worker/boards/topic.ts'
import { showDay } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { classNames } from '../ui/class-names.ts'
import { Badge, Tag } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { boardsApi } from './boards-api.ts'
import { FollowButton } from './following/follow-button.tsx'
import { GatheringCard } from './gatherings/gathering-card.tsx'
import { gatheringTexts } from './gatherings/texts.ts'
import { MessageCard } from './message-card.tsx'
import { hiddenTexts } from './moderation/hidden-texts.ts'
import { MessageForm } from './message-form.tsx'
import { Reminder } from './reminder.tsx'
import { TopicTags } from './tags/topic-tags.tsx'
import { boardTexts } from './texts.ts'
import { TopicTools } from './topic-tools.tsx'

export interface TopicProps extends Omit<ShownTopic, 'more' | 'author' | 'mergedInto' | 'messages'> {
  messages: (ShownMessage & { cards: ItemCard[] })[]
  gathering: ShownGathering | undefined
  isFirst: boolean
  /** Query of the next page. */
  next: string | undefined
}

/** A topic: each reply stands below what it answers. */
export default function TopicPage({ board, topic, draft, gathering, messages, isFirst, next }: TopicProps) {
  const t = useTexts(boardTexts)
  const m = useTexts(hiddenTexts)
  const g = useTexts(gatheringTexts)
  const title = topic.title || m.hiddenTitle
  const address = `/topics/${topic.id}`
  return (
    <Page>
      <Breadcrumb
        label={t.trail}
        trail={[
          { label: t.boards, href: '/boards' },
          { label: board.name, href: `/boards/${board.id}` },
          { label: title },
        ]}
      />
      <PageTitle
        title={title}
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
        actions={<FollowButton kind="topic" target={topic.id} isFollowed={topic.isFollowed} />}
      />
      <TopicTags topic={topic} />
      {board.canModerate && <TopicTools topic={topic} />}
      {topic.reportOf && (
        <p>
          {g.reports} <a href={`/topics/${topic.reportOf}`}>{g.toGathering}</a>
        </p>
      )}
      {topic.kind === 'event' && (
        <GatheringCard
          topicId={topic.id}
          boardId={board.id}
          gathering={gathering}
          canSet={topic.canCall}
          canSignUp={topic.canAnswer}
        />
      )}
      <Section title={t.messageList}>
        <ol class="thread">
          {messages.map((message) => (
            <li key={message.id} class={classNames(message.threadNumber < message.number && 'thread-reply')}>
              <MessageCard message={message} topic={topic} canModerate={board.canModerate} />
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
          <Reminder isNewAccount={board.isNewAccount} />
          <MessageForm
            id="write"
            label={t.text}
            sendLabel={t.send}
            start={draft}
            place={{ kind: 'topic', target: topic.id, replyTo: 0 }}
            write={(text, kept) =>
              boardsApi.topics[':id'].messages.$post({ param: { id: topic.id }, json: { text, kept, replyTo: null } })
            }
          />
        </Section>
      ) : (
        <Closed board={board} />
      )}
    </Page>
  )
}

function Closed({ board }: Pick<TopicProps, 'board'>) {
  const t = useTexts(boardTexts)
  const m = useTexts(hiddenTexts)
  const language = useContext(LanguageContext)
  if (board.mutedUntil === undefined) return <Notice title={t.closedHere} />
  return (
    <Notice title={m.muted(showDay(board.mutedUntil, language))}>
      <p>
        {m.mutedHelp} <a href={`/boards/${board.id}/record`}>{m.record}</a>
      </p>
    </Notice>
  )
}
