import { useContext } from 'preact/hooks'
import type { Notice } from '../../worker/notifications/listing.ts'
import type { noticeRoutes } from '../../worker/notifications/routes.ts'
import { client } from '../api.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { useSending } from '../sending.ts'
import { Badge } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Lines } from '../ui/lines.tsx'
import { Notice as Message } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { FeedAddress } from './feed-address.tsx'
import { MailTimes, type MailTimesProps } from './mail-times.tsx'
import { noticeTexts } from './texts.ts'

interface Props extends MailTimesProps {
  notices: Notice[]
  isFirst: boolean
  /** Where the next page begins. */
  next: number | undefined
  /** When the reader made the private address of feeds, if there is one. */
  feedSince: number | undefined
}

const api = client<typeof noticeRoutes>('/api/notices')

/** What happened that concerns the reader, and when the reader wants to be told by mail. */
export default function NoticesPage({ notices, isFirst, next, mail, feedSince }: Props) {
  const t = useTexts(noticeTexts)
  const language = useContext(LanguageContext)
  const { busy, problem, send } = useSending()
  const readAll = () =>
    send(async () => {
      await api.readings.$post()
      location.reload()
    })

  return (
    <Page width="narrow">
      <Breadcrumb label={t.trail} trail={[{ label: t.home, href: '/' }, { label: t.title }]} />
      <PageTitle
        title={t.title}
        lead={t.lead}
        actions={
          notices.some(({ isRead }) => !isRead) && (
            <Button busy={busy} onClick={() => void readAll()}>
              {t.readAll}
            </Button>
          )
        }
      />
      {problem && <Message tone="error" title={problem.title} appears />}
      <Section title={t.list}>
        {notices.length === 0 ? (
          <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>
        ) : (
          <Lines
            lines={notices.map(({ id, kind, municipality, title, at, isRead, href }) => ({
              key: String(id),
              dateTime: new Date(at).toISOString(),
              time: showTime(at, language),
              body: <a href={href}>{t.kinds[kind](municipality ?? '', title ?? '')}</a>,
              end: !isRead && <Badge tone="info">{t.unread}</Badge>,
            }))}
          />
        )}
        {(next !== undefined || !isFirst) && (
          <Pagination
            label={t.pages}
            previous={isFirst ? undefined : { href: '/notices', label: t.start }}
            next={next === undefined ? undefined : { href: `/notices?before=${next}`, label: t.next }}
            range={t.shown(notices.length)}
          />
        )}
      </Section>
      <Section title={t.mail} id="mail">
        <MailTimes mail={mail} />
      </Section>
      <Section title={t.feeds} id="feeds">
        <FeedAddress since={feedSince} />
      </Section>
    </Page>
  )
}
