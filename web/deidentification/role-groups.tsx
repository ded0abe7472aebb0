import type { Office } from '../../worker/deidentification/headcount/headcount.ts'
import { countOfWord, type Join, type Respondent } from '../../worker/deidentification/respondents/group-roles.ts'
import { useTexts } from '../i18n.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { respondentTexts } from './respondents-texts.ts'

interface Props {
  office: Office
  respondents: Respondent[]
  joins: Join[]
  k: number
  /** What each is called, as chosen now. */
  wordFor: (respondent: Respondent) => string
}

/** The groups as they would be, with their sizes, and which of them could not stand alone. */
export function RoleGroups({ office, respondents, joins, k, wordFor }: Props) {
  const t = useTexts(respondentTexts)
  const groups = [...Map.groupBy(respondents, wordFor)].map(([word, members]) => ({ word, members }))
  const people = (count: number | null) => (count === null ? t.notCounted : t.people(count))
  return (
    <>
      <DataTable
        caption={t.groupsCaption}
        captionHidden
        rows={groups}
        rowKey={({ word }) => word}
        columns={[
          { key: 'word', label: t.word, heads: true, cell: ({ word }) => <span class="kept-post">{word}</span> },
          { key: 'answered', label: t.answered, number: true, cell: ({ members }) => t.people(members.length) },
          {
            key: 'crowd',
            label: t.crowdIn(office.name),
            number: true,
            cell: ({ word }) => people(countOfWord(word, respondents, office)),
          },
          { key: 'written', label: t.written, cell: ({ members }) => members.map(({ label }) => label).join('、') },
        ]}
      />
      {joins.length > 0 && (
        <ul class="small" aria-label={t.joins}>
          {joins.map(({ word, into, why, crowd }) => (
            <li key={`${word}${into}`}>
              {why === 'one_answer' ? t.one(word, into) : t.few(word, people(crowd), k, into)}
            </li>
          ))}
        </ul>
      )}
      {groups
        .filter(({ members }) => members.length === 1 && respondents.length > 1)
        .map(({ word }) => (
          <Notice key={word} tone="warning">
            {t.alone(word)}
          </Notice>
        ))}
    </>
  )
}
