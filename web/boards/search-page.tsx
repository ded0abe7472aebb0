import { useContext, useEffect, useState } from 'preact/hooks'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { Tag } from '../ui/badge.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { MarkedText } from '../ui/marked-text.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page, PageTitle, Section } from '../ui/page.tsx'
import { Rows } from '../ui/rows.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { hiddenTexts } from './moderation/hidden-texts.ts'
import { boardSearchTexts } from './search/texts.ts'
import { useBoardSearch } from './search/use-board-search.ts'

interface Props {
  boards: { id: string; name: string }[]
}

/** Titles and messages of all boards that one reads. */
export default function SearchPage({ boards }: Props) {
  const t = useTexts(boardSearchTexts)
  const m = useTexts(hiddenTexts)
  const language = useContext(LanguageContext)
  const { question, found, busy, problem, ask, goOn } = useBoardSearch()
  const [typed, setTyped] = useState(question)
  useEffect(() => setTyped(question), [question])
  const hits = found?.hits ?? []
  const wrong = problem?.errors['words']

  return (
    <Page>
      <Breadcrumb label={t.trail} trail={[{ label: t.boards, href: '/boards' }, { label: t.title }]} />
      <PageTitle title={t.title} lead={t.lead} />
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          ask(typed)
        }}
      >
        <TextField
          name="words"
          label={t.words}
          hint={t.wordsHint}
          value={typed.words}
          error={wrong}
          maxLength={200}
          onInput={({ currentTarget: { value } }) => setTyped({ ...typed, words: value })}
        />
        <div class="row">
          <Select
            name="board"
            label={t.where}
            value={typed.boardId}
            options={[
              { value: '', label: t.everywhere },
              ...boards.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, boardId: value })}
          />
          <Button variant="primary" icon="search" busy={busy}>
            {t.search}
          </Button>
        </div>
      </form>
      {problem && wrong === undefined && <Notice tone="error" title={problem.message || t.failed} appears />}
      <output class="search-state" aria-busy={busy}>
        {busy ? t.searching : hits.length > 0 ? t.found(hits.length) : ''}
      </output>
      {found && hits.length === 0 && <EmptyState title={t.none}>{t.noneHelp}</EmptyState>}
      {hits.length > 0 && (
        <Section title={t.results}>
          <Rows
            label={t.results}
            rows={hits.map(({ hit, topicId, number, board, title, said, at }) => ({
              key: String(hit),
              lead: <Tag>{board}</Tag>,
              body: (
                <>
                  <p>
                    <a href={`/topics/${topicId}#message-${number}`}>
                      {title.text === '' ? m.hiddenTitle : <MarkedText text={title.text} marks={title.marks} />}
                    </a>
                  </p>
                  <p>
                    <MarkedText text={said.text} marks={said.marks} />
                  </p>
                  <p class="small quiet">{showTime(at, language)}</p>
                </>
              ),
            }))}
          />
          {found?.more && (
            <div>
              <Button busy={busy} onClick={goOn}>
                {t.more}
              </Button>
            </div>
          )}
        </Section>
      )}
    </Page>
  )
}
