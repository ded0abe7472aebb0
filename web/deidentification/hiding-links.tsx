import type { Office } from '../../worker/deidentification/headcount/headcount.ts'
import { useTexts } from '../i18n.ts'
import { Notice } from '../ui/notice.tsx'
import { ladderTexts } from './ladder-texts.ts'

/** The pages from which the proposals come. */
export function HidingLinks({ planId, office }: { planId: string; office: Office }) {
  const t = useTexts(ladderTexts)
  const link = <a href={`/drafts/${planId}/headcount`}>{t.fillIn}</a>
  if (office.headcount) return <p class="no-print">{link}</p>
  return (
    <Notice title={t.noTable}>
      {t.noTableHint} {link}
    </Notice>
  )
}
