import { useContext } from 'preact/hooks'
import type { ListedDraft } from '../../../worker/boards/drafts/drafts.ts'
import { showTime } from '../../dates.ts'
import { LanguageContext, useTexts } from '../../i18n.ts'
import { Section } from '../../ui/page.tsx'
import { Rows } from '../../ui/rows.tsx'
import { boardDraftTexts } from './texts.ts'

/** What the reader has begun to write, with the way back to it. */
export function Drafts({ drafts }: { drafts: ListedDraft[] }) {
  const t = useTexts(boardDraftTexts)
  const language = useContext(LanguageContext)
  if (drafts.length === 0) return null
  return (
    <Section title={t.list}>
      <Rows
        label={t.list}
        rows={drafts.map(({ href, board, topic, start, at }) => ({
          key: href,
          body: (
            <>
              <p>
                <a href={href}>{topic === undefined ? t.topicIn(board) : t.messageIn(topic)}</a>
              </p>
              <p class="row small quiet">
                <span>{start}</span>
                <span>{t.keptAt(showTime(at, language))}</span>
              </p>
            </>
          ),
        }))}
      />
    </Section>
  )
}
