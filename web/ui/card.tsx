import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

interface Props {
  title?: ComponentChildren
  /** Badges or small buttons at the right of the title. */
  aside?: ComponentChildren
  /** The one card to act on. */
  accent?: boolean
  id?: string
  children?: ComponentChildren
}

export function Card({ title, aside, accent, id, children }: Props) {
  return (
    <div class={classNames('card', accent && 'card-accent')} id={id}>
      {(title || aside) && (
        <div class="card-head">
          {title && <h3>{title}</h3>}
          {aside && <div class="row">{aside}</div>}
        </div>
      )}
      {children}
    </div>
  )
}

/** `grid` puts short cards beside each other. */
export function CardList({ cards, grid }: { cards: (Props & { key: string })[]; grid?: boolean }) {
  return (
    <ul class={classNames('card-list', grid && 'card-grid')}>
      {cards.map(({ key, ...card }) => (
        <li key={key}>
          <Card {...card} />
        </li>
      ))}
    </ul>
  )
}
