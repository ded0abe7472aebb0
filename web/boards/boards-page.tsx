import { useContext } from 'preact/hooks'
import type { ListedDraft } from '../../worker/boards/drafts/drafts.ts'
import type { listBoards } from '../../worker/boards/queries.ts'
import { showDay } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Badge, Tag } from '../ui/badge.tsx'
import { LinkButton } from '../ui/button.tsx'
import { CardList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Drafts } from './drafts/drafts.tsx'
import { OpenGroups } from './keeping/open-groups.tsx'
import { keepingTexts } from './keeping/texts.ts'
import { Warnings, type Warning } from './moderation/warnings.tsx'
import { boardTexts } from './texts.ts'

export interface BoardsProps {
  warnings: Warning[]
  drafts: ListedDraft[]
  /** Groups of the reader without a board. */
  groups: { id: string; name: string }[]
  /** The reader opens and archives boards. */
  keeps: boolean
  boards: Awaited<ReturnType<typeof listBoards>>
}

/** All boards that the reader may open, with what moved since the last visit. */
export default function BoardsPage({ boards, warnings, drafts, groups, keeps }: BoardsProps) {
  const t = useTexts(boardTexts)
  const k = useTexts(keepingTexts)
  const language = useContext(LanguageContext)
  return (
    <Page>
      <PageTitle
        title={t.boards}
        lead={t.boardsLead}
        actions={
          <>
            <LinkButton icon="search" href="/boards/search">
              {t.search}
            </LinkButton>
            <LinkButton href="/boards/gatherings">{t.gatherings}</LinkButton>
            {keeps && <LinkButton href="/boards/keeping">{k.title}</LinkButton>}
            <LinkButton href="/boards/directory">{t.directory}</LinkButton>
            <LinkButton href="/boards/following">{t.following}</LinkButton>
            <LinkButton href="/boards/me">{t.persona.title}</LinkButton>
          </>
        }
      />
      <Warnings warnings={warnings} />
      <Drafts drafts={drafts} />
      <OpenGroups groups={groups} />
      {boards.length === 0 ? (
        <EmptyState title={t.boardsEmpty}>{t.boardsEmptyHelp}</EmptyState>
      ) : (
        <Section title={t.boardList}>
          <CardList
            grid
            cards={boards.map(({ id, kind, name, purpose, unread, lastAt, isArchived }) => ({
              key: id,
              title: <a href={`/boards/${id}`}>{name}</a>,
              aside: <Tag>{t.boardKinds[kind]}</Tag>,
              children: (
                <>
                  <p>{purpose}</p>
                  <p class="row small quiet">
                    {unread > 0 ? <Badge tone="info">{t.unread(unread)}</Badge> : <span>{t.nothingNew}</span>}
                    {lastAt !== undefined && <span>{t.lastAt(showDay(lastAt, language))}</span>}
                    {isArchived && <Badge icon="lock">{t.archived}</Badge>}
                  </p>
                </>
              ),
            }))}
          />
        </Section>
      )}
    </Page>
  )
}
