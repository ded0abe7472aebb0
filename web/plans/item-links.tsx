import { isBorrowable, type Item, type SectionId } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { borrowTexts } from './borrow-texts.ts'

interface Props {
  releaseId: string
  item: Item
}

// Names, days and records: nobody asks who else has them.
const unlike = new Set<SectionId>([
  'projections',
  'stages',
  'respondents',
  'answers',
  'sessions',
  'members',
  'epilogue',
])

/** From an item of a release to those of other teams that say the same, and what is done about it there. */
export function AlikeLink({ releaseId, item }: Props) {
  const t = useTexts(borrowTexts)
  if (unlike.has(item.section)) return null
  return (
    <a class="small no-print" href={`/library/alike/${releaseId}/${item.id}`} aria-label={t.alikeOf(briefly(item))}>
      {t.alike}
    </a>
  )
}

/** From an item of somebody else's release to the page that copies it. */
export function BorrowLink({ releaseId, item }: Props) {
  const t = useTexts(borrowTexts)
  if (!isBorrowable(item)) return null
  return (
    <a class="small no-print" href={`/drafts/borrow/${releaseId}/${item.id}`} aria-label={t.borrowOf(briefly(item))}>
      {t.borrow}
    </a>
  )
}

export interface Links {
  releaseId: string
  mayBorrow: boolean
  /** By item, how many municipalities copied it; 0 where too few to be told. */
  thanks: Record<string, number>
}

/** Below an item of a release: what can be done from it, and how many thank for it. */
export function ItemLinks({ releaseId, mayBorrow, thanks, item }: Links & { item: Item }) {
  const t = useTexts(borrowTexts)
  const thanked = thanks[item.id]
  if (unlike.has(item.section)) return null
  return (
    <p class="row small">
      {thanked !== undefined && <span>{thanked === 0 ? t.thankedBySome : t.thankedBy(thanked)}</span>}
      <AlikeLink releaseId={releaseId} item={item} />
      {mayBorrow && <BorrowLink releaseId={releaseId} item={item} />}
      <a class="small no-print" href={`/releases/${releaseId}#item-${item.id}`} aria-label={t.linkOf(briefly(item))}>
        {t.link}
      </a>
    </p>
  )
}

function briefly({ text }: Item) {
  return text.slice(0, 20)
}
