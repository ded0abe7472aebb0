import { hideItems } from '../../worker/deidentification/hide.ts'
import { roundPoints } from '../../worker/deidentification/municipality/round-points.ts'
import { withoutDropped } from '../../worker/deidentification/passages.ts'
import type { Reviewed } from '../../worker/deidentification/review.ts'
import type { Entry } from '../../worker/publication/differences.ts'
import { useTexts } from '../i18n.ts'
import { PlanText } from '../publication/plan-text.tsx'
import { Notice } from '../ui/notice.tsx'
import { sharedTexts } from './shared-texts.ts'
import { useHidingContext } from './use-hiding.ts'

interface Props {
  reviewed: Reviewed[]
  labels: Map<string, string>
  titles: Record<string, string>
}

/** The whole shared version by the very components that show a release to a partner; what is undecided stands in brackets. */
export function PartnerView({ reviewed, labels, titles }: Props) {
  const t = useTexts(sharedTexts)
  const { items, look, isMunicipalityHidden } = useHidingContext()
  const open = reviewed.filter(({ decision, passage }) => !decision && !look.isGone(passage.id))
  const leaving = withoutDropped(items, [...look.dropped.keys()])
  const hidden = hideItems(leaving, reviewed.map(bracketed), labels)
  const shared = isMunicipalityHidden ? roundPoints(hidden) : hidden
  // Made here: what compares two snapshots would bring a library with it.
  const entries = shared.map((item): Entry => ({ item, state: 'same', changes: {} }))

  return (
    <>
      <Notice tone={open.length > 0 ? 'warning' : 'info'}>{t.partnerLead(open.length)}</Notice>
      <p class="small quiet">{t.labelNote}</p>
      {entries.length === 0 ? <p class="quiet">{t.wholeGone}</p> : <PlanText entries={entries} titles={titles} />}
    </>
  )
}

function bracketed(one: Reviewed): Reviewed {
  if (one.decision) return one
  const replacement = `【${one.finding.text}】`
  return { ...one, decision: { place: one.place, treatment: 'rewrite', replacement, reason: '' } }
}
