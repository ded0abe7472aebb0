import type { Office } from '../../worker/deidentification/headcount/headcount.ts'
import { useTexts } from '../i18n.ts'
import { Notice } from '../ui/notice.tsx'
import { erasureTexts } from './erasure-texts.ts'
import { ladderTexts } from './ladder-texts.ts'
import { municipalityTexts } from './municipality-texts.ts'

interface Props {
  planId: string
  office: Office
  /** Whether the municipality is. */
  isHidden: boolean
}

/** The pages from which the proposals come. */
export function HidingLinks({ planId, office, isHidden }: Props) {
  const t = useTexts(ladderTexts)
  const erasure = useTexts(erasureTexts)
  const hidden = useTexts(municipalityTexts)
  const toTable = <a href={`/drafts/${planId}/headcount`}>{t.fillIn}</a>
  return (
    <>
      <p class="row no-print">
        <a href={`/drafts/${planId}/respondents`}>{t.respondents}</a>
        {office.headcount && toTable}
        <a href={`/drafts/${planId}/erasures`}>{erasure.title}</a>
        <a href={`/drafts/${planId}/municipality`}>{isHidden ? hidden.linkHidden : hidden.link}</a>
      </p>
      {isHidden && (
        <Notice tone="warning" title={hidden.knownTitle}>
          {hidden.known}
        </Notice>
      )}
      {!office.headcount && (
        <Notice title={t.noTable}>
          {t.noTableHint} {toTable}
        </Notice>
      )}
    </>
  )
}
