import type { ListedPerson } from '../../worker/boards/directory/entries.ts'
import { useTexts } from '../i18n.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { TextField } from '../ui/text-field.tsx'
import { PersonCard } from './directory/person-card.tsx'
import { directoryTexts } from './directory/texts.ts'

interface Props {
  people: ListedPerson[]
  hasMore: boolean
  /** What was looked for. */
  words: string
  /** The reader is listed. */
  isListed: boolean
  canJoin: boolean
}

/** People who let others find them. */
export default function DirectoryPage({ people, hasMore, words, isListed, canJoin }: Props) {
  const t = useTexts(directoryTexts)
  return (
    <Page width="narrow">
      <Breadcrumb label={t.trail} trail={[{ label: t.boards, href: '/boards' }, { label: t.title }]} />
      <PageTitle
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <LinkButton href="/boards/directory/contacts">{t.contacts}</LinkButton>
            {canJoin && (
              <LinkButton variant={isListed ? 'secondary' : 'primary'} href="/boards/directory/me">
                {isListed ? t.ownChange : t.own}
              </LinkButton>
            )}
          </>
        }
      />
      <form class="form" method="get" action="/boards/directory">
        <TextField name="words" label={t.words} hint={t.wordsHint} value={words} maxLength={200} />
        <div>
          <Button type="submit">{t.search}</Button>
        </div>
      </form>
      <Section title={t.list}>
        {people.length === 0 &&
          (words ? (
            <EmptyState title={t.nobody}>{t.nobodyHelp}</EmptyState>
          ) : (
            <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>
          ))}
        {people.map((person) => (
          <PersonCard key={person.id} person={person} canAsk={canJoin} />
        ))}
        {hasMore && <p class="small quiet">{t.more}</p>}
      </Section>
    </Page>
  )
}
