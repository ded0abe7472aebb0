import { useContext } from 'preact/hooks'
import type { getBoard } from '../../worker/boards/queries.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge, Tag } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Rows } from '../ui/rows.tsx'
import { FollowButton } from './following/follow-button.tsx'
import { keepingTexts } from './keeping/texts.ts'
import { hiddenTexts } from './moderation/hidden-texts.ts'
import { moderationTexts } from './moderation/texts.ts'
import { TagLinks } from './tags/tag-links.tsx'
import { boardTexts } from './texts.ts'

export interface BoardProps extends Omit<Awaited<ReturnType<typeof getBoard>>, 'more'> {
  isFirst: boolean
  /** Query of the next page. */
  next: string | undefined
}

/** One board's topics, the pinned ones on top, then by their last message. */
export default function BoardPage({ board, topics, isFirst, next }: BoardProps) {
  const t = useTexts(boardTexts)
  const m = useTexts(moderationTexts)
  const h = useTexts(hiddenTexts)
  const k = useTexts(keepingTexts)
  const language = useContext(LanguageContext)
  const address = `/boards/${board.id}`
  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.boards, href: '/boards' }, { label: board.name }]} />
      <PageTitle
        title={board.name}
        lead={board.purpose}
        meta={
          <>
            <Tag>{t.boardKinds[board.kind]}</Tag>
            <span>{t.readers[board.kind]}</span>
            {!board.canWrite && <Badge icon="lock">{t.archived}</Badge>}
          </>
        }
        actions={
          <>
            <FollowButton kind="board" target={board.id} isFollowed={board.isFollowed} />
            {board.kind === 'closed' && <LinkButton href={`${address}/members`}>{k.members}</LinkButton>}
            <LinkButton href={`${address}/record`}>{h.record}</LinkButton>
            {board.canModerate && <LinkButton href="/boards/reports">{m.queue}</LinkButton>}
            {board.canWrite && board.mutedUntil === undefined && (
              <LinkButton variant="primary" icon="add" href={`${address}/new`}>
                {t.newTopic}
              </LinkButton>
            )}
          </>
        }
      />
      <Section title={t.topics}>
        {topics.length === 0 ? (
          <EmptyState title={t.topicsEmpty}>{t.topicsEmptyHelp}</EmptyState>
        ) : (
          <Rows
            label={t.topics}
            rows={topics.map((topic) => ({
              key: topic.id,
              lead: <Tag>{t.kinds[topic.kind]}</Tag>,
              body: (
                <>
                  <p>
                    <a href={`/topics/${topic.id}`}>{topic.title || h.hiddenTitle}</a>
                  </p>
                  <p class="row small quiet">
                    {topic.isPinned && <Badge>{t.pinned}</Badge>}
                    {topic.isSolved && <Badge tone="success">{t.solved}</Badge>}
                    {topic.isClosed && <Badge icon="lock">{t.closedTopic}</Badge>}
                    <span>{t.messages(topic.messages)}</span>
                    <span>{t.lastAt(showTime(topic.lastAt, language))}</span>
                    <TagLinks tags={topic.tags} />
                  </p>
                </>
              ),
            }))}
          />
        )}
        {(next !== undefined || !isFirst) && (
          <Pagination
            label={t.pages}
            previous={isFirst ? undefined : { href: address, label: t.start }}
            next={next === undefined ? undefined : { href: `${address}${next}`, label: t.next }}
            range={t.shown(topics.length)}
          />
        )}
      </Section>
    </Page>
  )
}
