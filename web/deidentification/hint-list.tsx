import type { Located } from '../../worker/deidentification/review.ts'
import { useTexts } from '../i18n.ts'
import { Section } from '../ui/page.tsx'
import { HintCard } from './hint-card.tsx'
import { hintTexts } from './hint-texts.ts'
import { useHidingContext } from './use-hiding.ts'

/** What is better told in one's own words: nobody has to decide about it, and what was decided is not asked again. */
export function HintList() {
  const t = useTexts(hintTexts)
  const { hints, look } = useHidingContext()
  const here = hints.filter(({ passageId }) => !look.isGone(passageId))
  const [decided, open] = [here.filter(look.decisionOf), here.filter((hint) => !look.decisionOf(hint))]

  return (
    <Section title={t.title} id="hints" aside={open.length > 0 && <span class="quiet">{t.left(open.length)}</span>}>
      <p>{here.length > 0 ? t.lead : t.none}</p>
      <Cards hints={open} />
      {decided.length > 0 && (
        <details>
          <summary>{t.decided(decided.length)}</summary>
          <Cards hints={decided} />
        </details>
      )}
    </Section>
  )
}

function Cards({ hints }: { hints: Located[] }) {
  return (
    <ul class="card-list">
      {hints.map((hint) => (
        <li key={hint.place}>
          <HintCard hint={hint} />
        </li>
      ))}
    </ul>
  )
}
