import { useTexts } from '../i18n.ts'
import { DiffText } from '../ui/diff-text.tsx'
import type { ShownRemark } from './remark-card.tsx'
import { remarkTexts } from './remark-texts.ts'
import { feedbackTexts } from './texts.ts'

interface Props {
  remark: ShownRemark
  releases: { id: string; number: number }[]
}

/** What the team made of a remark, and how the item reads since. */
export function RemarkAnswer({ remark: { answer, state, reflection }, releases }: Props) {
  const t = useTexts(feedbackTexts)
  const more = useTexts(remarkTexts)
  if (!answer) return null
  const reflectedIn = releases.find(({ id }) => id === answer.releaseId)
  return (
    <>
      {answer.reason && (
        <p class="as-typed">
          <strong>{t.states[state]}</strong> {answer.reason}
        </p>
      )}
      {reflectedIn && (
        <p>
          <a href={`/releases/${reflectedIn.id}`}>{t.numberOf(reflectedIn.number)}</a>
        </p>
      )}
      {reflection && (
        <figure>
          <figcaption class="small quiet">{more.reflection}</figcaption>
          <DiffText changes={reflection} words={{ added: more.added, removed: more.removed }} />
        </figure>
      )}
    </>
  )
}
