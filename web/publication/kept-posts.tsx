import { useContext } from 'preact/hooks'
import type { Item, TextField } from '../../worker/plans/sheets.ts'
import type { KeptPost } from '../../worker/publication/kept-posts.ts'
import { showTime } from '../dates.ts'
import { LanguageContext, useTexts } from '../i18n.ts'
import { sheetWords } from '../plans/sheet-words.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Section } from '../ui/page.tsx'
import { keptTexts } from './kept-texts.ts'

export type ShownKeptPost = Omit<KeptPost, 'decidedBy'> & { decidedByName: string }

interface Props {
  kept: ShownKeptPost[]
  /** What waits, in which the posts stand. */
  items: Item[]
}

/** For the second person: which posts stay as they were written, why, and where their public act can be looked up. */
export function KeptPosts({ kept, items }: Props) {
  const t = useTexts(keptTexts)
  const language = useContext(LanguageContext)
  if (kept.length === 0) return <p class="small quiet">{t.none}</p>
  return (
    <Section title={t.title}>
      <p>{t.lead}</p>
      <DataTable
        caption={t.caption}
        captionHidden
        rows={kept.map((post, n) => ({ ...post, n }))}
        rowKey={({ n }) => n}
        columns={[
          { key: 'post', label: t.post, heads: true, cell: ({ text }) => <span class="kept-post">{text}</span> },
          { key: 'where', label: t.where, cell: (post) => <Where post={post} items={items} /> },
          { key: 'ground', label: t.ground, cell: ({ ground }) => t.grounds[ground] },
          { key: 'reason', label: t.reason, cell: ({ reason }) => <span class="as-typed">{reason}</span> },
          {
            key: 'source',
            label: t.source,
            cell: ({ source }) =>
              source === '' ? (
                t.noSource
              ) : (
                <a href={source} target="_blank" rel="noopener noreferrer" title={t.opens}>
                  {source}
                </a>
              ),
          },
          {
            key: 'decided',
            label: t.decided,
            cell: ({ decidedByName, decidedAt }) => t.by(decidedByName, showTime(decidedAt, language)),
          },
        ]}
      />
    </Section>
  )
}

function Where({ post: { itemId, field }, items }: { post: ShownKeptPost } & Pick<Props, 'items'>) {
  const names = useTexts(sheetWords).sheets
  const item = items.find(({ id }) => id === itemId)
  if (!item) return null
  const text = field === 'text' ? item.text : item.fields[field as TextField]
  return (
    <>
      <a href={`#${item.sheet}`}>{names[item.sheet]}</a>
      <br />
      <span class="as-typed quiet">{text}</span>
    </>
  )
}
