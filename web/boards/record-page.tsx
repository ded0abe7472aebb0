import { useContext } from 'preact/hooks'
import type { BoardRecord } from '../../worker/boards/moderation/queries.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Lines } from '../ui/lines.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Moderators } from './moderation/moderators.tsx'
import { hiddenTexts } from './moderation/hidden-texts.ts'
import { moderationTexts } from './moderation/texts.ts'

export interface RecordProps extends BoardRecord {
  isFirst: boolean
}

/** What moderators did in a board, for everybody who reads it. */
export default function RecordPage({ board, actions, moderators, moderatorCount, next, isFirst }: RecordProps) {
  const t = useTexts(moderationTexts)
  const h = useTexts(hiddenTexts)
  const language = useContext(LanguageContext)
  const address = `/boards/${board.id}/record`
  return (
    <Page width="narrow">
      <Breadcrumb
        label={t.trail}
        trail={[
          { label: t.boards, href: '/boards' },
          { label: board.name, href: `/boards/${board.id}` },
          { label: h.record },
        ]}
      />
      <PageTitle title={h.record} lead={t.recordLead(board.name)} />
      <Section title={t.moderators}>
        <p>{t.moderatorCount(moderatorCount)}</p>
        {moderators && <Moderators boardId={board.id} moderators={moderators} />}
      </Section>
      <Section title={h.record}>
        {actions.length === 0 ? (
          <EmptyState title={t.recordEmpty}>{t.recordEmptyHelp}</EmptyState>
        ) : (
          <Lines
            lines={actions.map(({ id, kind, reason, topicId, messageNumber, days, at }) => ({
              key: String(id),
              dateTime: new Date(at).toISOString(),
              time: showTime(at, language),
              body: (
                <>
                  {t.actions[kind]}
                  {days !== null && days > 0 && `（${t.forDays(days)}）`}
                  {reason && <span class="quiet">{` ${h.reasons[reason]}`}</span>}
                </>
              ),
              end: topicId && (
                <a href={messageNumber === null ? `/topics/${topicId}` : `/topics/${topicId}#message-${messageNumber}`}>
                  {messageNumber === null ? t.topic : t.message(messageNumber)}
                </a>
              ),
            }))}
          />
        )}
        {(next !== undefined || !isFirst) && (
          <Pagination
            label={t.pages}
            previous={isFirst ? undefined : { href: address, label: t.start }}
            next={next === undefined ? undefined : { href: `${address}?before=${next}`, label: t.next }}
            range={t.shownCount(actions.length)}
          />
        )}
      </Section>
    </Page>
  )
}
