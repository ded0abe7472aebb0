import type { Item, SectionId } from '../../worker/plans/sheets.ts'
import { useTexts } from '../i18n.ts'
import { planTexts } from './texts.ts'

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
export function AlikeLink({ releaseId, item }: { releaseId: string; item: Item }) {
  const t = useTexts(planTexts)
  if (unlike.has(item.section)) return null
  return (
    <p class="small no-print">
      <a href={`/library/alike/${releaseId}/${item.id}`} aria-label={t.alikeOf(item.text.slice(0, 20))}>
        {t.alike}
      </a>
    </p>
  )
}
