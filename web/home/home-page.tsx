import { useContext } from 'preact/hooks'
import type { Home } from '../../worker/home/pages.tsx'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { LinkButton } from '../ui/button.tsx'
import { Card, CardList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Changes } from './changes.tsx'
import { Groups } from './groups.tsx'
import { Remarks } from './remarks.tsx'
import { Releases } from './releases.tsx'
import { homeTexts } from './texts.ts'
import { useTodos } from './todos.tsx'

/** What is mine to do now, what changed, what there is to read. */
export default function HomePage(home: Home) {
  const t = useTexts(homeTexts)
  const language = useContext(LanguageContext)
  const todos = useTodos(home)

  return (
    <Page>
      <PageTitle
        title={t.title}
        lead={home.lastAt > 0 ? t.changesSince(showTime(home.lastAt, language)) : t.firstVisit}
      />
      <Section title={t.todo}>
        {todos.length > 0 ? (
          <CardList cards={todos} />
        ) : (
          <EmptyState
            title={t.todoEmpty}
            action={home.teams.length > 0 && <LinkButton href="/drafts">{t.openDraft}</LinkButton>}
          >
            {home.releases.some(({ own }) => !own) && t.todoEmptyMore}
          </EmptyState>
        )}
      </Section>
      <div class="columns">
        <Card title={t.changes}>
          <Changes changes={home.changes} year={home.year} />
          <p class="small">
            <a href="/notices">{t.notices(home.unread)}</a>
          </p>
        </Card>
        {home.roles.includes('researcher') && (
          <Card title={t.groups}>
            <Groups groups={home.groups} />
          </Card>
        )}
        {home.teams.length > 0 && (
          <Card title={t.remarks}>
            <Remarks teams={home.teams} />
            <p class="small">
              <a href="/advice">{t.searchRemarks}</a>
            </p>
          </Card>
        )}
      </div>
      <Section title={t.releases} aside={home.releases.length > 1 && <a href="/overview">{t.overview}</a>}>
        <Releases releases={home.releases} roles={home.roles} />
      </Section>
    </Page>
  )
}
