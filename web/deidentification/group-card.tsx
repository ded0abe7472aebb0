import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { useTexts } from '../i18n.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { categoryTexts } from './category-texts.ts'
import { State } from './group-list.tsx'
import { GroupDecision } from './group-decision.tsx'
import { hidingTexts } from './texts.ts'
import { useHidingContext } from './use-hiding.ts'

/** Brings the card into sight and the focus to it, once its content has changed. */
export function focusCard() {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.hiding-card')?.focus())
}

/** The person or word that is being decided. The card itself stays, so that the focus has a place when its content changes. */
export function GroupCard() {
  const t = useTexts(hidingTexts)
  const kinds = useTexts(categoryTexts)
  const { group } = useHidingContext()
  const titleId = useId()
  const card = useRef<HTMLElement>(null)
  const shownBefore = useRef<string>(undefined)

  useLayoutEffect(() => {
    const isOther = shownBefore.current !== undefined && shownBefore.current !== group?.key
    shownBefore.current = group?.key
    const lostFocus = !document.activeElement || document.activeElement === document.body
    if (isOther && lostFocus) card.current?.focus({ preventScroll: true })
  }, [group?.key])

  if (!group) return <EmptyState title={t.none}>{t.noneBody}</EmptyState>
  return (
    <section class="card card-accent hiding-card" tabIndex={-1} aria-labelledby={titleId} ref={card}>
      <div class="card-head">
        <h3 id={titleId}>{group.name}</h3>
        <div class="row">
          <span class="quiet">{kinds[group.category]}</span>
          <State group={group} />
        </div>
      </div>
      <GroupDecision key={group.key} group={group} />
    </section>
  )
}
