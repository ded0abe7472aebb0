import { LinkButton } from './button.tsx'

interface Props {
  label: string
  previous?: { href: string; label: string }
  next?: { href: string; label: string }
  /** Such as 51–100件（全320件）. */
  range: string
}

export function Pagination({ label, previous, next, range }: Props) {
  return (
    <nav class="pagination" aria-label={label}>
      {previous && (
        <LinkButton small icon="back" href={previous.href} rel="prev">
          {previous.label}
        </LinkButton>
      )}
      <span class="number">{range}</span>
      {next && (
        <LinkButton small icon="next" href={next.href} rel="next">
          {next.label}
        </LinkButton>
      )}
    </nav>
  )
}
