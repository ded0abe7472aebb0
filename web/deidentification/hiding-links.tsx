import type { Office } from '../../worker/deidentification/headcount/headcount.ts'
import { useTexts } from '../i18n.ts'
import { Notice } from '../ui/notice.tsx'
import { erasureTexts } from './erasure-texts.ts'
import { ladderTexts } from './ladder-texts.ts'

/** The pages from which the proposals come. */
export function HidingLinks({ planId, office }: { planId: string; office: Office }) {
  const t = useTexts(ladderTexts)
  const erasure = useTexts(erasureTexts)
  const toTable = <a href={`/drafts/${planId}/headcount`}>{t.fillIn}</a>
  return (
    <>
      <p class="row no-print">
        <a href={`/drafts/${planId}/respondents`}>{t.respondents}</a>
        {office.headcount && toTable}
        <a href={`/drafts/${planId}/erasures`}>{erasure.title}</a>
      </p>
      {!office.headcount && (
        <Notice title={t.noTable}>
          {t.noTableHint} {toTable}
        </Notice>
      )}
    </>
  )
}
