import type { Office } from '../../worker/deidentification/headcount/headcount.ts'
import { climb } from '../../worker/deidentification/ladder/ladder.ts'
import { meaningOf } from '../../worker/deidentification/ladder/post-meaning.ts'
import { useTexts } from '../i18n.ts'
import { DataTable } from '../ui/data-table.tsx'
import { headcountTexts } from './headcount-texts.ts'
import { ladderTexts } from './ladder-texts.ts'

/** What usual posts, and the office's own, become with the numbers that stand in the form. */
export function HeadcountPreview({ office }: { office: Office }) {
  const t = useTexts(headcountTexts)
  const ladder = useTexts(ladderTexts)
  const own = office.headcount?.posts ?? []
  const kind = /[市町村区]$/.exec(office.name)?.[0] ?? '市'
  const usual = [`副${kind}長`, '総務部長', '総務部次長', '財政課長', '財政課長補佐', '人事係長', '財政課主査']
  const rows = [...usual, ...own.slice(0, 5).map(({ word }) => word)].map((post) => {
    const { rungs, chosen } = climb(meaningOf(post, { municipality: office.name, posts: own }), [], office)
    return { post, rung: rungs[chosen]! }
  })
  return (
    <>
      <p>{t.previewLead}</p>
      <DataTable
        caption={t.previewCaption}
        captionHidden
        rows={rows}
        rowKey={({ post }) => post}
        columns={[
          { key: 'post', label: t.written, heads: true, cell: ({ post }) => post },
          { key: 'word', label: t.becomes, cell: ({ rung }) => rung.word },
          {
            key: 'holders',
            label: t.inAll,
            number: true,
            cell: ({ rung: { of, holders } }) => (of === 'ranks' && holders !== null ? t.people(holders) : ladder.wide),
          },
        ]}
      />
    </>
  )
}
