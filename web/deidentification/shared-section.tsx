import { useMemo, useState } from 'preact/hooks'
import { placeholderLabels } from '../../worker/deidentification/labels.ts'
import type { Reviewed } from '../../worker/deidentification/review.ts'
import { useTexts } from '../i18n.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Section } from '../ui/page.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { BeforeAfter } from './before-after.tsx'
import { PartnerView } from './partner-view.tsx'
import { sharedTexts } from './shared-texts.ts'
import { useHidingContext } from './use-hiding.ts'

const views = ['touched', 'all', 'partner'] as const

/** What the decisions come to: side by side, or the whole as a partner would read it. */
export function SharedSection({ titles, isSearching }: { titles: Record<string, string>; isSearching: boolean }) {
  const t = useTexts(sharedTexts)
  const { settled, look, labelWords } = useHidingContext()
  const [view, setView] = useState<(typeof views)[number]>('touched')
  const [hasReasons, setHasReasons] = useState(true)
  const reviewed = useMemo(
    () =>
      settled.flatMap((mention): Reviewed[] => {
        const passage = look.passages.get(mention.passageId)
        return passage ? [{ ...mention, passage, decision: look.decisionOf(mention) }] : []
      }),
    [settled, look],
  )
  const labels = placeholderLabels(reviewed, labelWords)
  const byPassage = Map.groupBy(reviewed, ({ passage }) => passage.id)
  const isTouched = (id: string) => byPassage.has(id) || look.isGone(id)
  // Before anything is found all of the text is shown, and nothing of what would be shared.
  const isUnknown = isSearching && settled.length === 0
  const passages = [...look.passages.values()].filter(({ id }) => view === 'all' || isUnknown || isTouched(id))

  return (
    <Section title={t.title} id="shared">
      <div class="row row-spread no-print">
        <RadioGroup
          row
          name="view"
          label={t.showing}
          value={view}
          onChoose={(value) => setView(value as typeof view)}
          options={views.map((value) => ({ value, label: t.views[value] }))}
        />
        {view !== 'partner' && (
          <Checkbox
            name="reasons"
            label={t.reasons}
            checked={hasReasons}
            onChange={(event) => setHasReasons(event.currentTarget.checked)}
          />
        )}
      </div>
      {view === 'partner' && !isUnknown ? (
        <PartnerView reviewed={reviewed} labels={labels} titles={titles} />
      ) : (
        <BeforeAfter {...{ passages, byPassage, labels, hasReasons }} isUnknown={isUnknown} />
      )}
    </Section>
  )
}
