import { useContext } from 'preact/hooks'
import type { listTagged } from '../../worker/boards/following/following.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Tag } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Rows } from '../ui/rows.tsx'
import { FollowButton } from './following/follow-button.tsx'
import { followTexts } from './following/texts.ts'
import { boardTexts } from './texts.ts'

type Props = Awaited<ReturnType<typeof listTagged>>

/** Topics under a tag in all boards that the reader may open. */
export default function TagPage({ tag, isFollowed, topics, most }: Props) {
  const t = useTexts(followTexts)
  const b = useTexts(boardTexts)
  const language = useContext(LanguageContext)
  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.boards, href: '/boards' }, { label: `#${tag}` }]} />
      <PageTitle
        title={`#${tag}`}
        lead={t.tagLead}
        actions={<FollowButton kind="tag" target={tag} isFollowed={isFollowed} />}
      />
      <Section title={t.topics}>
        {topics.length === 0 ? (
          <EmptyState title={t.tagEmpty}>{t.tagEmptyHelp}</EmptyState>
        ) : (
          <Rows
            label={t.topics}
            rows={topics.map((topic) => ({
              key: topic.id,
              lead: <Tag>{b.kinds[topic.kind]}</Tag>,
              body: (
                <>
                  <p>
                    <a href={`/topics/${topic.id}`}>{topic.title}</a>
                  </p>
                  <p class="row small quiet">
                    <span>{topic.board}</span>
                    <span>{t.messages(topic.messages)}</span>
                    <span>{t.lastAt(showTime(topic.lastAt, language))}</span>
                  </p>
                </>
              ),
            }))}
          />
        )}
        {topics.length === most && <p class="small quiet">{t.newest(most)}</p>}
      </Section>
    </Page>
  )
}
