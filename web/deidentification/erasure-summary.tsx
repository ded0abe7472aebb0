import { useTexts } from '../i18n.ts'
import { Card } from '../ui/card.tsx'
import type { Found } from './erasure-api.ts'
import type { Fate } from './erasure-item.tsx'
import { erasureTexts } from './erasure-texts.ts'

interface Props {
  places: Found
  counts: Record<Fate, number>
  /** How many leave the roster. */
  people: number
}

/** Exactly what goes and what remains, before it is pressed. */
export function ErasureSummary({ places, counts, people }: Props) {
  const t = useTexts(erasureTexts)
  const { decisions, labels, headings, handedOver, releases } = places
  const numbers = releases.map(({ number }) => t.numberOf(number)).join('、')
  const readers = releases.reduce((sum, release) => sum + release.readers, 0)
  const goes = [
    counts.whole > 0 && t.wholeCount(counts.whole),
    counts.partly > 0 && t.partlyCount(counts.partly),
    people > 0 && t.rosterCount(people),
    decisions > 0 && t.decisionCount(decisions),
    labels > 0 && t.labelCount(labels),
    headings > 0 && t.headingCount(headings),
    handedOver > 0 && t.submissionCount(handedOver),
    releases.length > 0 && t.releaseCount(numbers),
    t.answers,
  ]
  const remains = [
    counts.keep > 0 && t.kept(counts.keep),
    t.trace,
    t.records,
    t.timeTravel,
    t.prints(readers),
    t.elsewhere,
  ]
  return (
    <div class="columns">
      <Card title={t.goesTitle}>
        <Sentences lines={goes} />
      </Card>
      <Card title={t.remainsTitle}>
        <Sentences lines={remains} />
      </Card>
    </div>
  )
}

function Sentences({ lines }: { lines: (string | false)[] }) {
  return <ul>{lines.map((line) => line && <li key={line}>{line}</li>)}</ul>
}
