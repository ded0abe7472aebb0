import type { ComponentChildren } from 'preact'

interface Props {
  label: string
  choices: { href: string; label: ComponentChildren; current: boolean }[]
}

/** A row of links of which one is chosen: works before any script and can be sent. */
export function Choices({ label, choices }: Props) {
  return (
    <nav class="row small choices no-print" aria-label={label}>
      <strong>{label}</strong>
      {choices.map(({ href, label: name, current }) => (
        <a key={href} href={href} aria-current={current ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}
