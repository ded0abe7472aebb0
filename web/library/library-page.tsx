import { useState } from 'preact/hooks'
import type { Choices } from '../../worker/library/choices.ts'
import type { ApiProblem } from '../api.ts'
import { useTexts } from '../i18n.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { HitList, type Grouping } from './hit-list.tsx'
import { Examples, NoHits } from './no-hits.tsx'
import { QuestionForm } from './question-form.tsx'
import { libraryTexts } from './texts.ts'
import { useSearch } from './use-search.ts'

export default function LibraryPage({ mayBorrow, ...choices }: Choices & { mayBorrow: boolean }) {
  const t = useTexts(libraryTexts)
  const { question, found, busy, problem, ask, goOn } = useSearch()
  const [grouping, setGrouping] = useState<Grouping>('release')
  const themeNames = new Map(choices.years.flatMap(({ themes }) => themes.map(({ id, label }) => [id, label])))
  const hits = found?.hits ?? []

  return (
    <Page>
      <PageTitle title={t.title} lead={t.lead} actions={<LinkButton href="/overview">{t.overview}</LinkButton>} />
      <QuestionForm choices={choices} question={question} busy={busy} error={problem?.errors['words']} onAsk={ask} />
      {problem && !problem.errors['words'] && (
        <Notice tone="error" appears>
          {sentenceOf(problem, t)}
        </Notice>
      )}
      <output class="search-state" aria-busy={busy}>
        {busy ? t.searching : found && hits.length > 0 ? (found.more ? t.foundMore : t.found)(hits.length) : ''}
      </output>
      {!found && !busy && !problem && <Examples />}
      {found && hits.length === 0 && <NoHits question={found.question} choices={choices} />}
      {hits.length > 0 && (
        <Section title={t.hits}>
          <div class="no-print">
            <RadioGroup
              name="grouping"
              label={t.grouping}
              row
              value={grouping}
              options={[
                { value: 'release', label: t.byRelease },
                { value: 'section', label: t.bySection },
              ]}
              onChoose={(value) => setGrouping(value as Grouping)}
            />
          </div>
          <HitList {...{ hits, grouping, themeNames, mayBorrow }} />
          {found?.more && (
            <div class="no-print">
              <Button busy={busy} onClick={() => void goOn()}>
                {t.more}
              </Button>
            </div>
          )}
        </Section>
      )}
    </Page>
  )
}

function sentenceOf({ type, message, errors }: ApiProblem, t: (typeof libraryTexts)['ja']) {
  if (type === 'offline') return t.offline
  if (type === 'invalid') return `${t.tryLess}${Object.values(errors)[0] ?? ''}`
  return type === 'failed' ? t.failed : message
}
