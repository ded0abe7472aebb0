import { useTexts } from '../i18n.ts'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/page.tsx'
import { erasureTexts } from './erasure-texts.ts'

export interface Done {
  id: string
  hasReleases: boolean
  /** The submission of the new release; null where it was refused, undefined where it was not wanted. */
  proposed: string | null | undefined
}

/** What was done, and what others have still to do. */
export function ErasureDone({ planId, done }: { planId: string; done: Done }) {
  const t = useTexts(erasureTexts)
  return (
    <Section title={t.result}>
      <Notice tone="success" title={t.done} appears />
      {done.hasReleases && (
        <Notice title={t.toSecond}>
          <div class="row">
            <LinkButton small href={`/erasures/${done.id}`}>
              {t.openErasure}
            </LinkButton>
          </div>
        </Notice>
      )}
      {done.proposed && (
        <Notice title={t.proposed}>
          <div class="row">
            <LinkButton small href={`/submissions/${done.proposed}`}>
              {t.openSubmission}
            </LinkButton>
          </div>
        </Notice>
      )}
      {done.proposed === null && (
        <Notice tone="warning" title={t.notProposed}>
          <div class="row">
            <LinkButton small href={`/drafts/${planId}/hiding`}>
              {t.openHiding}
            </LinkButton>
          </div>
        </Notice>
      )}
    </Section>
  )
}
