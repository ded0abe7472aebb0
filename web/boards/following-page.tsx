import type { listFollowed } from '../../worker/boards/following/following.ts'
import type { Followed } from '../../worker/boards/following/schema.ts'
import { useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Rows } from '../ui/rows.tsx'
import { FollowButton } from './following/follow-button.tsx'
import { followTexts } from './following/texts.ts'

interface Props {
  all: Awaited<ReturnType<typeof listFollowed>>
}

const kinds = ['board', 'topic', 'tag', 'person'] as const

/** Of what the reader wants to be told. */
export default function FollowingPage({ all }: Props) {
  const t = useTexts(followTexts)
  return (
    <Page width="narrow">
      <Breadcrumb label={t.trail} trail={[{ label: t.boards, href: '/boards' }, { label: t.title }]} />
      <PageTitle title={t.title} lead={t.lead} actions={<LinkButton href="/notices">{t.notices}</LinkButton>} />
      {all.length === 0 && <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>}
      {kinds
        .filter((kind) => all.some((one) => one.kind === kind))
        .map((kind) => (
          <Section key={kind} title={t.kinds[kind]}>
            <Rows
              label={t.kinds[kind]}
              rows={all
                .filter((one) => one.kind === kind)
                .map(({ target, name }) => ({
                  key: target,
                  body: <a href={addressOf(kind, target)}>{kind === 'tag' ? `#${name}` : name || t.unnamed}</a>,
                  actions: <FollowButton kind={kind} target={target} isFollowed />,
                }))}
            />
          </Section>
        ))}
    </Page>
  )
}

function addressOf(kind: Followed['kind'], target: string) {
  if (kind === 'person') return '/boards/directory'
  if (kind === 'tag') return `/boards/tags/${encodeURIComponent(target)}`
  return kind === 'board' ? `/boards/${target}` : `/topics/${target}`
}
