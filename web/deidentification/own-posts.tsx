import { readOwnPosts } from '../../worker/deidentification/headcount/read-own-posts.ts'
import { useTexts } from '../i18n.ts'
import { Badge } from '../ui/badge.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { headcountTexts } from './headcount-texts.ts'

interface Props {
  text: string
  error: string | undefined
  onText: (text: string) => void
}

/** Posts whose rank only the office itself knows, a line each, shown as they were understood. */
export function OwnPosts({ text, error, onText }: Props) {
  const t = useTexts(headcountTexts)
  const lines = readOwnPosts(text)
  return (
    <>
      <TextArea
        name="posts"
        label={t.posts}
        labelHidden
        hint={t.postsHint}
        placeholder={t.postsExample}
        rows={4}
        maxLength={10_000}
        value={text}
        error={error}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {lines.length > 0 && (
        <DataTable
          caption={t.postsUnderstood}
          captionHidden
          rows={lines}
          rowKey={({ line }) => line}
          columns={[
            { key: 'line', label: t.line, number: true, cell: ({ line }) => line },
            { key: 'post', label: t.post, heads: true, cell: ({ word }) => word },
            {
              key: 'rank',
              label: t.rank,
              cell: ({ rank, trouble }) =>
                trouble ? (
                  <div class="line-trouble">
                    <Badge tone="error">!</Badge> {t.postTroubles[trouble]}
                  </div>
                ) : (
                  rank && (rank === 'outside' ? t.outside : t.ranks[rank])
                ),
            },
          ]}
        />
      )}
    </>
  )
}
